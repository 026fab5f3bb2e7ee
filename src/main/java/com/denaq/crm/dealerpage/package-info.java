/**
 * The dealer page: head, stage track, facts, owner, calls; around them the pieces that other rooms draw as
 * {@link com.denaq.crm.dealers.DealerPanel}. Everything that changes where a dealer stands is pressed here.
 *
 * <p>Door: {@link com.denaq.crm.dealerpage.DealerDesk} draws the desk of one dealer for another screen, which names the room
 * {@code dealer} in its layout besides its own. {@code GET /dealers/42/desk} is the same over HTTP. After each change the
 * answer raises {@code DealerPanel.CHANGED}; after a call is wrapped up also {@link com.denaq.crm.dealerpage.DealerDesk#WORKED}.
 */
@ApplicationModule(displayName = "Dealer page")
@NullMarked
package com.denaq.crm.dealerpage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
