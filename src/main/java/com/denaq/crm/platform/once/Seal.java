package com.denaq.crm.platform.once;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Packs what is kept so that only whoever sent the request can have it opened: an answer may show a secret, once. */
public final class Seal {

    private static final GCMParameterSpec ONCE = new GCMParameterSpec(128, new byte[12]); // each key seals one body

    private Seal() {}

    public static byte[] close(byte[] body, byte[] secret) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2 + 32);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cipher(Cipher.ENCRYPT_MODE, packed.toByteArray(), secret);
    }

    public static byte[] open(byte[] sealed, byte[] secret) {
        byte[] packed = cipher(Cipher.DECRYPT_MODE, sealed, secret);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cipher(int mode, byte[] bytes, byte[] secret) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), ONCE);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
