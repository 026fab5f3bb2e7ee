package com.denaq.crm.platform.commands;

import java.io.BufferedReader;
import java.io.PrintStream;

/** Where a command reads and answers: {@code out} is its answer alone, progress and complaints go to {@code err}. */
public record Terminal(BufferedReader in, PrintStream out, PrintStream err) {}
