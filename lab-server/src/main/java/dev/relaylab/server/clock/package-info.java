/** The lab's time, handed in wherever time is asked for. Nothing here waits or schedules. */
package dev.relaylab.server.clock;
