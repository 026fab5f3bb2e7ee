package com.denaq.crm.intake.table;

import java.util.Map;

/** How columns are called in German, French, Spanish, Italian, Portuguese, Polish, Dutch, Turkish and Ukrainian. */
final class HeadingsAbroad {

    static final Map<Column, String> CALLED = Map.ofEntries(
            Map.entry(
                    Column.NAME,
                    "firma, firmenname, name der firma, unternehmen, unternehmensname, betrieb, geschäft, händler, entreprise,"
                            + " nom de l entreprise, société, raison sociale, magasin, boutique, enseigne, empresa, nombre de la"
                            + " empresa, razón social, nombre comercial, tienda, negocio, azienda, nome azienda, ragione sociale,"
                            + " negozio, ditta, razão social, nome fantasia, nome da empresa, loja, nazwa, nazwa firmy, sklep,"
                            + " nazwa sklepu, bedrijf, bedrijfsnaam, naam, winkel, şirket, firma adı, nom, nombre, nome,"
                            + " назва, назва компанії, компанія, підприємство, фірма, організація"),
            Map.entry(
                    Column.SITE,
                    "webseite, webadresse, internetseite, internet, site web, site internet, sitio web, página web, sito,"
                            + " sito web, strona, strona www, strona internetowa, web sitesi, вебсайт, веб сторінка"),
            Map.entry(
                    Column.PHONE,
                    "telefonnr, telefon nr, tel nr, rufnummer, festnetz, handy, handynummer, mobil, mobiltelefon, mobilnummer,"
                            + " portable, numéro de téléphone, teléfonos, móvil, celular, número de teléfono, teléfono móvil,"
                            + " cellulare, numero di telefono, telefone, telemóvel, numer telefonu, nr telefonu, komórka, telefoon,"
                            + " telefoonnummer, gsm, telefon numarası, номер телефону, телефони, мобільний"),
            Map.entry(
                    Column.EMAIL,
                    "mailadresse, mail adresse, e mail adresse, emailadresse, courriel, adresse e mail, adresse email, adresse"
                            + " mail, correo, correo electrónico, posta elettronica, indirizzo email, correio eletrônico,"
                            + " adres e mail, adres email, eposta, e posta, пошта, електронна пошта, ел пошта"),
            Map.entry(
                    Column.CITY,
                    "stadt, ort, ortschaft, ville, commune, localité, ciudad, localidad, población, municipio, città, comune,"
                            + " località, cidade, município, miasto, miejscowość, stad, plaats, şehir, місто, населений пункт"),
            Map.entry(
                    Column.REGION,
                    "bundesland, kanton, département, région, provincia, estado, comunidad autónoma, regione, województwo,"
                            + " provincie, регіон, край"),
            Map.entry(
                    Column.STREET,
                    "straße, adresse, anschrift, straße hausnummer, straße und hausnummer, straße nr, rue, adresse postale,"
                            + " dirección, calle, domicilio, indirizzo, endereço, rua, morada, adres, ulica, straat, вулиця,"
                            + " адреса"),
            Map.entry(
                    Column.POSTCODE,
                    "plz, postleitzahl, code postal, cp, código postal, cap, codice postale, cep, kod pocztowy, posta kodu,"
                            + " поштовий індекс, індекс"),
            Map.entry(Column.COUNTRY, "land, pays, país, paese, nazione, kraj, ülke, країна"),
            Map.entry(
                    Column.REMARK,
                    "bemerkung, bemerkungen, notiz, notizen, anmerkung, anmerkungen, kommentar, kommentare, beschreibung,"
                            + " remarque, remarques, commentaire, commentaires, notas, observaciones, comentario, comentarios,"
                            + " nota, osservazioni, commenti, observações, uwagi, komentarz, notatki, opmerking, opmerkingen,"
                            + " açıklama, notlar, примітка, примітки, коментар, коментарі"),
            Map.entry(
                    Column.CONTACT,
                    "ansprechpartner, ansprechpartnerin, ansprechpartners, ansprechperson, ansprechpersonen, kontakt, kontakte,"
                            + " kontaktdaten, kontaktperson, kontaktpersonen, inhaber, geschäftsführer, interlocuteur,"
                            + " interlocuteurs, personne de contact, personne à contacter, responsable, gérant, contacto,"
                            + " contactos, persona de contacto, personas de contacto, encargado, contatto, contatti, referente,"
                            + " persona di riferimento, titolare, contato, contatos, pessoa de contato, responsável, osoba"
                            + " kontaktowa, osoby kontaktowe, właściciel, contactpersoon, contactpersonen, ilgili kişi, yetkili,"
                            + " контактна особа, контактні особи, контакти, особа, власник, піб, керівник"),
            Map.entry(
                    Column.CONTACT_FIRST_NAME, "vorname, prénom, nombre de pila, primer nombre, imię, voornaam, ім я"),
            Map.entry(Column.CONTACT_MIDDLE_NAME, "zweiter vorname, segundo nombre, по батькові"),
            Map.entry(
                    Column.CONTACT_LAST_NAME,
                    "nachname, familienname, nom de famille, apellido, apellidos, cognome, sobrenome, nazwisko, achternaam,"
                            + " soyadı, прізвище"),
            Map.entry(
                    Column.CONTACT_ROLE,
                    "funktion, stelle, fonction, poste, cargo, puesto, ruolo, qualifica, função, stanowisko, functie, unvan,"
                            + " посада"),
            Map.entry(Column.SPEAKS, "sprache, sprachen, langue, langues, idioma, idiomas, lingua, język, taal, мова"));

    /** From which nothing is taken. */
    static final String OTHERS =
            "nr, lfd nr, laufende nummer, datum, branche, kategorie, typ, umsatz, ust id, ustid, ust idnr, statut,"
                    + " catégorie, fecha, categoría, tipo, estatus, data, kategoria, nip, regon, siret, siren, tva, nif, cif, partita iva,"
                    + " p iva, cnpj, lp, дата, категорія";

    private HeadingsAbroad() {}
}
