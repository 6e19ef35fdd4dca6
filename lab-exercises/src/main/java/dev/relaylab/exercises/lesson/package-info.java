/**
 * Showing a lesson at a terminal: the part of AsciiDoc that lessons use, read and set in lines. The
 * book renders the same sources with AsciidoctorJ.
 */
package dev.relaylab.exercises.lesson;
