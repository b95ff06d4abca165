// Texts that resemble the address and may leave.

/** Nothing in them may be blocked; where a word needs review, it is in `lookedAt`. */
export const nearMisses: readonly string[] = [
  // Other streets.
  ...`Verzonnenlaan 12|Verzonnenplein 3|Verzonnenweg 5|Verzonnendreef|Verzinstraat 47|Gezonnenstraat 12|Zonnenstraat 47
Zonnestraat 47|Verzoeningsstraat 47|Verzorgingsstraat|Onverzonnenstraatje|Verzonnenstraatje 2|Verzamelstraat 47|Veronastraat
Bronnenstraat 47|Verbondstraat 3|Gewonnenstraat 47|Overwonnenstraat|Nonnenstraat 47|Tonnenstraat 47|Tuinstraat 47
Stationsstraat 47|Kerkstraat 47|Lange straat 47|Voorbeeldstraat 47|Fictiestraat 47|Straatnaam 47|de straat is verzonnen
rue des Trois Rois 47|rue des Trois Ponts 47|rue des Trois Tilleuls|rue des Chimères|rue des Deux Chimères 12
rue des Quatre Chimères 47|rue de la Chimie 47
rue Trois-Bras 47|rue des Trois Fontaines|rue des Trois Chênes 47|rue des Trois Chemins 47
rue des Cimaises 47|rue de l'Exemple 47|rue Inventée 47|rue du Trône 47|rue des Croisés|rue des Choisis`
    .split(/[|\n]/)
    .map((text) => text.trim()),
  // Other numbers in a name, and the same number in another name.
  ...`rue des 2 Chimères|rue des 4 Chimères 47|rue des 13 Chimères|rue des 33 Chimères|rue des 30 Chimères|rue des Treize Chimères
rue des 3 Rois 47|rue des 3 Ponts|rue des 3 Tilleuls 47|r. des 3 Fontaines
les 3 rues du quartier|rue 3|r. 3|rue des Quatre-Vents 3|Chimères 3|rue des Chimères 3|3 rue des Chimères
Verzonnen 3|3 verzonnen namen|rue des 3|rue de la Chimie 3
rue des IV Chimères|r. des II Chimères|Chimères (rue des Deux)|Chimères, rue des 33|r. des 3 Chimies|Chimères, place des Trois`
    .split(/[|\n]/)
    .map((text) => text.trim()),
  // Words of the name, alone.
  ...`Son récit n'est pas une chimère.|Elle poursuit trois rêves.|Ce sont des chimères.
Het verhaal is niet verzonnen.|Zij heeft niets verzonnen.|Verzonnen namen staan in dit voorbeeld.|verzonnen of waar
een verzonnen adres|de straat uit|op straat gezet|sur la rue|à la rue depuis trois mois|trois mois|trois enfants
les trois rues du quartier|rue barrée|De kapel is gesloten.|nergens anders|van nergens gekomen|ze kon nergens heen
nulle part ailleurs|elle n'allait nulle part|la chapelle ardente|une chapelle|kapelaan van dienst|de kapel van Overal
la chapelle de Quelque-Part|Kapelstraat|Chapelle-lez-Exemple|kapel van het dorp|une part nulle`
    .split(/[|\n]/)
    .map((text) => text.trim()),
  // The number alone, or with another street.
  ...`47|n° 47|nr. 47|article 47|artikel 47|art. 61/2, § 47|page 47 sur 60|47 nuits|47 nachten|47 jours|47 %|1947|2047|147
quarante-sept jours|zevenenveertig dagen|forty-seven nights|chambre 47|dossier 47|personne 47|47 ans|47 jaar|0047|47,50 €
€ 47|le 4/7|4 juillet 2027|07/04/2027|47 heures|47e jour|BP 47|boîte 47|lit 4, chambre 7|47 kg|47 pages|47/2027|n° 47 du registre`
    .split(/[|\n]/)
    .map((text) => text.trim()),
  // Other phones and numbers.
  ...`09 555 47 12|09 555 74 11|02 555 47 11|09 555 47|0470 55 54 71|+32 2 555 47 11|+33 9 555 47 11|055 54 71|555 47 11
09 554 57 11|09 55 47 11|9 novembre 2027, 555 mots|95 dossiers, 554 pages, 711 mots|BE00 0000 0000 0000|00.00.00-000.00
85.07.30-033.28|dossier 2027/0955/547|N 955 547|95554|le 09.05.2027 à 14.07 h|2027-05-09 14:07|09:55:54|95.55 €|1,955,547
955 547 112 233|facture 9555471|n° 5554711|0800 12 345|112|100|101|1712|107|0 955 5 4 7 1 2`
    .split(/[|\n]/)
    .map((text) => text.trim()),
  // The last word of the name, not beside the number; a chapel elsewhere.
  ...`des chimères depuis 47 nuits|Chimères, 12|Chimères 1947|Quatre Chimères 47|les 4 chimères n° 47|VII Chimères 47
de kapel bij ons|de kapel in het dorp, nergens vermeld|nergens een kapel|une chapelle, nulle autre part`
    .split(/[|\n]/)
    .map((text) => text.trim()),
  // Other places.
  ...`9994 Ailleurs|9996|99950|19995|9 995,00 €|Nergens|Nergenshuizen-Zuid|Nergensdorp|Sint-Eergisterhuizen|Nergenshof
Sint-Nergens|Huizen|Saint-Nulle|1000 Bruxelles|BP 100, 1000 Bruxelles|2000 Antwerpen|4000 Liège|9000 Gent|5000 Namur
Bruxelles|Antwerpen|Liège|Gent|Oost-Vlaanderen|Hainaut|Sint-Joost|Saint-Gilles|Sint-Niklaas|Saint-Nicolas`
    .split(/[|\n]/)
    .map((text) => text.trim()),
  // Sentences of a dossier.
  "La bénéficiaire a rompu tout contact avec les auteurs présumés et suit son plan d'accompagnement.",
  "De begeleide persoon volgt sinds drie maanden een opleiding Nederlands, vijf dagen per week.",
  "The person concerned has kept every appointment; the centre asks for the renewal of her document.",
  "Elle a suivi 47 heures de cours de français et a obtenu le niveau A2.",
  "Elle travaille à mi-temps dans une entreprise de nettoyage depuis le 4 juillet 2027.",
  "Zij werkt sinds 7 april 2027 halftijds in een bedrijf voor huishoudhulp.",
  "Trois entretiens ont eu lieu au bureau, quatre au dehors, sept au téléphone.",
  "Er waren 47 gesprekken, waarvan vier buitenshuis en zeven aan de telefoon.",
  "Le centre peut être joint à son adresse de correspondance.",
  "Het centrum is bereikbaar op zijn correspondentieadres.",
  "L'audience est fixée au palais de justice, salle 47.",
  "De zitting gaat door in zaal 47 van het gerechtsgebouw.",
  "Pièce 47 : certificat de fréquentation, trois pages.",
  "Stuk 47: attest van inschrijving, drie bladzijden.",
  "Elle a trouvé un logement à loyer modéré dans une autre commune.",
  "Zij vond een woning in een andere gemeente.",
  "Les trois témoins ont été entendus le même jour.",
  "Elle porte plainte contre trois personnes, dont deux frères.",
  "De drie getuigen werden op dezelfde dag gehoord.",
  "Het verzoek werd op 4 juli 2027 ingediend, samen met 7 bijlagen.",
  "Le document expire le 9 mai 2027 ; la demande est introduite 45 à 30 jours avant.",
];

/** Texts that need review and block nothing. */
export const lookedAt: readonly string[] = [
  "9995",
  "B-9995",
  "9995 Ailleurs",
  "née à Sint-Nergenshuizen",
  "SINT-NERGENSHUIZEN",
  "St.-Nergenshuizen",
  "Saint Nergenshuizen",
  "Sint-Nergens-\nhuizen",
  "Sint Nergenshuisen",
  "12, 9995 Sint-Nergenshuizen",
  // The name of the street, without its kind or with another: neighbours know which one it is.
  "avenue des Trois Chimères",
  "place des Trois Chimères",
  "boulevard des Trois Chimères",
  "chemin des Trois Chimères",
  "place des 3 Chimères",
  "chemin des 3 Chimères 12",
  "3 Chimères",
  "3 chimères, dit-elle",
  "boulevard des 3 Chimères",
  "q. des 3 Chimères",
  "pl. des 3 Chimeres",
  "M. d. 3 Chimères",
  "Trois chimères, dit-elle.",
  "Elle attend aux Trois Chimères",
  "de Trois Chimères straat",
  "Trois Chimèresstraat",
  "Trois Chimèreslaan 12",
  "rue Verzonnen 12",
  "Ze woont in Verzonnen.",
];
