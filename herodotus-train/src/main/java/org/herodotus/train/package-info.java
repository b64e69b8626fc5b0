/**
 * Trains the reader's model and writes it as an ONNX file. Nothing of this module is part of the
 * product; it runs without a network.
 */
package org.herodotus.train;
