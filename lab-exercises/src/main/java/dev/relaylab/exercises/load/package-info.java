/** Reads courses from folders and from the built-in ones, and says where a mistake is. */
package dev.relaylab.exercises.load;
