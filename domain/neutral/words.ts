// What no outsider may read on a paper: words that tell what somebody went through, or that she lives in a shelter. In each
// language of a paper, and looked for in all three whatever its language is.

/** An asterisk stands for any end of the word. */
export const tellingWords: readonly string[] = [
  // English
  ...["trafficking", "trafficked", "trafficker*", "human trade", "victim*", "exploited"],
  ...["exploitation", "exploiter*", "prostitut*", "pimp", "pimps", "slave", "slaves", "slavery"],
  ...["servitude", "forced labour", "forced labor", "smuggled", "smuggling", "smuggler*"],
  ...["shelter", "shelters", "sheltered", "safe house", "safehouse", "refuge", "secret address"],
  ...["protected address", "reception centre", "reception center"],
  // French
  ...["traite des etres humains", "traite d’etres humains", "traite humaine", "victime*"],
  ...["la traite", "trafic d’etres humains", "trafic des etres humains", "trafiquant*"],
  ...["exploite", "exploitee", "exploites", "exploitees", "exploiteur*", "exploiteuse*"],
  ...["proxenet*", "esclav*", "travail force", "passeur*", "maison d’accueil"],
  ...["centre d’accueil", "foyer d’accueil", "maison d’hebergement", "centre d’hebergement"],
  ...["adresse secrete", "adresse protegee", "adresse confidentielle"],
  // Dutch
  ...["mensenhandel*", "mensensmokkel*", "slachtoffer*", "uitbuit*", "uitgebuit*", "prostitué*"],
  ...["slavernij", "slaaf", "slaven", "dwangarbeid", "gedwongen arbeid", "loverboy*", "pooier*"],
  ...["opvanghuis", "opvangcentrum", "opvangtehuis", "vluchthuis", "schuiladres", "geheim adres"],
  ...["beschermd adres", "onthaalcentrum", "onthaaltehuis"],
  // The recognised centres, known for what they do
  ...["PAG-ASA", "Payoke", "Sürya asbl", "asbl Sürya"],
];
