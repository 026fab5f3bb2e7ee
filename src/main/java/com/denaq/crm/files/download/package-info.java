/** How a file leaves the house. */
@NullMarked
package com.denaq.crm.files.download;

import org.jspecify.annotations.NullMarked;
