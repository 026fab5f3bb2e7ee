/** The screens of lists: pasting one, saying what its columns are, its verdicts, adding, the report. */
@NullMarked
package com.denaq.crm.intake.desk;

import org.jspecify.annotations.NullMarked;
