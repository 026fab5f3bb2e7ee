package com.denaq.crm.access.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whoever has one address of IPv6 has a whole network of them: its first half counts. */
final class Network {

    private Network() {}

    static String of(String address) {
        try {
            InetAddress known = InetAddress.getByName(address); // a number: nobody is asked for a name
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), 8))
                    : known.getHostAddress();
        } catch (UnknownHostException e) { // a socket without an address
            return address;
        }
    }
}
