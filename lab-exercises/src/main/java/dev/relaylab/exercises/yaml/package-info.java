/**
 * Reading YAML so that every mistake is told with file, line and remedy.
 *
 * <p>Knows nothing of courses.
 */
package dev.relaylab.exercises.yaml;
