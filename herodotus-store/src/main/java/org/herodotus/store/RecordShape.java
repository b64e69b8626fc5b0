package org.herodotus.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The components of a record of the model, found once: how to take it apart and build it again. */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final Constructor<?> constructor;
  private final List<Method> accessors;
  private final List<String> names;
  private final List<Type> types;

  private RecordShape(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] raw = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      this.constructor = type.getDeclaredConstructor(raw);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has a constructor for its components", e);
    }
    this.accessors = Arrays.stream(parts).map(RecordComponent::getAccessor).toList();
    this.names = Arrays.stream(parts).map(RecordComponent::getName).toList();
    this.types = Arrays.stream(parts).map(RecordComponent::getGenericType).toList();
  }

  static RecordShape of(Class<?> record) {
    return SHAPES.get(record);
  }

  int size() {
    return names.size();
  }

  String name(int component) {
    return names.get(component);
  }

  int indexOf(String name) {
    return names.indexOf(name);
  }

  Type type(int component) {
    return types.get(component);
  }

  Object value(Object record, int component) {
    try {
      return accessors.get(component).invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a public record can be read: " + record.getClass(), e);
    }
  }

  Object build(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record can be built: " + constructor, e);
    }
  }

  /** A digest of all fields of a record and of the records in it; changes when the model does. */
  static String fingerprint(Class<?> root) {
    Set<String> lines = new TreeSet<>();
    describe(root, lines);
    return Digests.sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
        .substring(0, 16);
  }

  private static void describe(Type type, Set<String> lines) {
    if (type instanceof ParameterizedType parameterized) {
      for (Type argument : parameterized.getActualTypeArguments()) {
        describe(argument, lines);
      }
    } else if (type instanceof Class<?> c && c.isRecord()) {
      RecordShape shape = of(c);
      StringBuilder line = new StringBuilder(c.getName());
      for (int i = 0; i < shape.size(); i++) {
        line.append(' ').append(shape.name(i)).append(':').append(shape.type(i).getTypeName());
      }
      if (lines.add(line.toString())) {
        shape.types.forEach(t -> describe(t, lines));
      }
    } else if (type instanceof Class<?> c && c.isEnum()) {
      lines.add(c.getName() + " " + Arrays.toString(c.getEnumConstants()));
    }
  }
}
