/** The web shell: what a page is given, how an answer is drawn, where the navigation comes from. */
@NullMarked
package com.denaq.crm.platform.web;

import org.jspecify.annotations.NullMarked;
