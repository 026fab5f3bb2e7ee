/** Lists and files of leads: checked, chosen from, added and taken back in portions. */
@NullMarked
package com.denaq.crm.intake.lists;

import org.jspecify.annotations.NullMarked;
