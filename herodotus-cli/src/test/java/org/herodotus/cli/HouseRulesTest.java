package org.herodotus.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The rules of the house, each with its reason. */
@AnalyzeClasses(packages = "org.herodotus", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  private static final String[] STAGES = {"ingest", "annotate", "resolve", "extract", "reconcile"};

  @ArchTest
  static final ArchRule MODEL_STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage("org.herodotus.model..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.herodotus.model..", "org.jspecify.."))
          .because("the nouns are for everybody: they must not drag anything along");

  @ArchTest
  static void stagesDoNotKnowEachOther(com.tngtech.archunit.core.domain.JavaClasses classes) {
    for (String stage : STAGES) {
      for (String other : STAGES) {
        if (!stage.equals(other)) {
          noClasses()
              .that()
              .resideInAPackage("org.herodotus." + stage + "..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage("org.herodotus." + other + "..")
              .because("only Herodotus joins the stages, so that the flow stays on one screen")
              .check(classes);
        }
      }
    }
  }

  @ArchTest
  static final ArchRule LEXICON_KNOWS_NO_STAGE =
      classes()
          .that()
          .resideInAPackage("org.herodotus.lexicon..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java..", "org.herodotus.model..", "org.herodotus.lexicon..", "org.jspecify.."))
          .because("word lists are data for every stage");

  @ArchTest
  static final ArchRule STORE_AND_EXPORT_SEE_THE_MODEL_ONLY =
      noClasses()
          .that()
          .resideInAnyPackage("org.herodotus.store..", "org.herodotus.export..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.herodotus",
                  "org.herodotus.ingest..",
                  "org.herodotus.annotate..",
                  "org.herodotus.resolve..",
                  "org.herodotus.extract..",
                  "org.herodotus.reconcile..",
                  "org.herodotus.lexicon..",
                  "org.herodotus.bench..",
                  "org.herodotus.cli.."))
          .because("a casebook must be kept and given away without the reader");

  @ArchTest
  static final ArchRule STORE_AND_EXPORT_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("org.herodotus.(store|export)..")
          .should()
          .notDependOnEachOther()
          .because("an export takes incidents from anywhere");

  @ArchTest
  static final ArchRule THE_READER_SEES_THE_MODEL_ONLY =
      classes()
          .that()
          .resideInAPackage("org.herodotus.reader..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java..",
                  "ai.onnxruntime..",
                  "org.herodotus.model..",
                  "org.herodotus.reader..",
                  "org.jspecify.."))
          .because("whoever trains a network must be able to run it without the rules");

  @ArchTest
  static final ArchRule THE_ENGINE_RUNS_WITHOUT_A_NETWORK =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.herodotus",
              "org.herodotus.ingest..",
              "org.herodotus.annotate..",
              "org.herodotus.resolve..",
              "org.herodotus.extract..",
              "org.herodotus.reconcile..",
              "org.herodotus.lexicon..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.herodotus.reader..")
          .because("a learned reader is offered to the engine as marks, and may be missing");

  @ArchTest
  static final ArchRule NOBODY_IMPORTS_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.herodotus.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.herodotus.cli..")
          .because("the program must be usable as a library");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("org.herodotus.(*)..")
          .should()
          .beFreeOfCycles()
          .because("what depends on each other cannot be understood apart");

  private static ArchRule only(String reason, String library, String... homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(reason);
  }

  @ArchTest
  static final ArchRule JSOUP_IN_INGEST =
      only("pages are taken apart in one place", "org.jsoup..", "org.herodotus.ingest..");

  @ArchTest
  static final ArchRule JWARC_IN_INGEST =
      only("archives are opened in one place", "org.netpreserve..", "org.herodotus.ingest..");

  @ArchTest
  static final ArchRule JACKSON_AT_THE_EDGES =
      only(
          "JSON is a form of files, not of thought",
          "com.fasterxml.jackson..",
          "org.herodotus.ingest..",
          "org.herodotus.store..",
          "org.herodotus.export..",
          "org.herodotus.bench..",
          "org.herodotus.tools..");

  @ArchTest
  static final ArchRule OPENNLP_IN_ANNOTATE =
      only("the tagger can be changed in one place", "opennlp..", "org.herodotus.annotate..");

  @ArchTest
  static final ArchRule ONNX_RUNTIME_IN_THE_READER =
      only("networks are run in one place", "ai.onnxruntime..", "org.herodotus.reader..");

  @ArchTest
  static final ArchRule JDBC_IN_STORE =
      only("SQL is spoken in one place", "java.sql..", "org.herodotus.store..");

  @ArchTest
  static final ArchRule SQLITE_IN_ITS_PACKAGE =
      only("another database can follow", "org.sqlite..", "org.herodotus.store.sqlite..");

  @ArchTest
  static final ArchRule PICOCLI_IN_CLI =
      only("commands are for the command line", "picocli..", "org.herodotus.cli..");

  @ArchTest
  static final ArchRule NO_PRINTING =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.herodotus.cli..", "org.herodotus.bench..", "org.herodotus.tools..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("standard output is data and belongs to the command line");

  @ArchTest
  static final ArchRule NO_DEFAULTS_OF_THE_MACHINE =
      noClasses()
          .should()
          .callMethod(Charset.class, "defaultCharset")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "getBytes")
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callConstructor(String.class, byte[].class)
          .orShould()
          .callConstructor(InputStreamReader.class, java.io.InputStream.class)
          .orShould()
          .callConstructor(OutputStreamWriter.class, java.io.OutputStream.class)
          .orShould()
          .callConstructor(java.io.FileReader.class, String.class)
          .orShould()
          .callConstructor(java.io.FileReader.class, java.io.File.class)
          .orShould()
          .callConstructor(java.io.FileWriter.class, String.class)
          .because("the same report must give the same casebook on any machine");

  @ArchTest
  static final ArchRule NO_SERIALIZED_OBJECTS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ObjectInputStream.class)
          .because("serialized objects from a file can run code");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
          .because("such names say nothing");

  @ArchTest
  static final ArchRule NO_CHANGING_STATICS =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
          .should()
          .beFinal()
          .because("static state that changes makes reading depend on what was read before");
}
