// Words by which sheets call what the house has a list for, beside those of the list itself. English, French, Dutch, folded.
import type { ListField } from "./import-fields.ts";

type Words = Readonly<Record<string, string>>;

const sources: Words = {
  police:
    "police|politie|zone de police|politiezone|federal police|police federale|federale politie|pjf|fgp",
  "social-service": "cpas|ocmw|caw|social services|service social|sociale dienst|welfare|ong|ngo",
  prosecutor: "parquet|parket|prosecutor|procureur",
  "labour-auditor": "auditorat|auditeur|arbeidsauditoraat|inspection sociale|sociale inspectie",
  "aliens-office": "office des etrangers|oe|dvz|dienst vreemdelingenzaken|aliens office",
  "private-person": "private|prive|particulier|private person|personne privee|friend|ami|vriend",
  self: "self|herself|himself|elle meme|lui meme|zelf|spontane|spontaan",
  "other-centre": "centre|pag asa|payoke|surya|other centre|autre centre|ander centrum",
  "health-service": "hospital|hopital|ziekenhuis|doctor|medecin|dokter|arts|health",
  lawyer: "lawyer|avocat|avocate|advocaat|advocate",
  unknown: "unknown|inconnu|onbekend|?",
};

export const columnSynonyms: Readonly<Partial<Record<ListField, Words>>> = {
  sex: {
    female: "f|v|w|female|femme|feminin|vrouw|vrouwelijk|woman|girl|fille|meisje|mme|mevr",
    male: "m|h|male|homme|masculin|man|mannelijk|boy|garcon|jongen|mr|dhr",
    other: "x|other|autre|ander|anders",
    unknown: "unknown|inconnu|onbekend|?",
  },
  // Two countries whose people are nearly called alike.
  nationality: {
    NE: "nigerien|nigerienne|nigerees|nigerese",
    NG: "nigerian|nigeriane|nigeriaan|nigeriaans|nigeriaanse",
  },
  source: sources,
  detectedBy: sources,
  decision: {
    accepted:
      "accepted|admitted|taken in|accepte|acceptee|admis|admise|accueilli|aanvaard|opgenomen|yes|oui|ja",
    refused:
      "refused|rejected|not accepted|refuse|refusee|non accepte|geweigerd|niet aanvaard|no|non|nee",
    reoriented: "reoriented|referred|passed on|reoriente|reorientee|oriente|doorverwezen|verwezen",
    "no-show": "no show|did not come|absent|absente|pas venu|pas venue|niet gekomen|afwezig",
    waiting: "waiting|waits|open|pending|en attente|attend|wacht|in afwachting|hangend",
  },
  refusal: {
    "no-place": "full|no place|no bed|complet|pas de place|vol|volzet|geen plaats",
    "person-declines": "declined|did not want|ne veut pas|refus de la personne|wil niet",
    other: "other|autre|andere|divers",
  },
  urgency: {
    tonight: "urgent|now|today|immediately|immediat|aujourd hui|dringend|nu|vandaag|onmiddellijk",
    "this-week": "soon|week|bientot|semaine|binnenkort",
    "can-wait": "low|later|can wait|plus tard|laag",
  },
  form: {
    SexualExploitation: "sexual|sex|prostitution|sexuelle|seksueel|seksuele uitbuiting|prostitutie",
    ForcedLabour:
      "labour|work|economic|travail|economique|arbeid|economisch|economische uitbuiting",
    Servitude: "domestic|servitude|domesticite|huishouden|huispersoneel",
    ForcedBegging: "begging|mendicite|bedelarij",
    ForcedOffences: "crime|offences|infractions|delits|criminaliteit|misdrijven",
    AggravatedSmuggling: "smuggling|trafic|mensensmokkel|smokkel",
  },
  destination: {
    unknown: "unknown|inconnu|inconnue|onbekend|?",
    "own-rented-home":
      "own home|own flat|appartement|studio|logement prive|eigen woning|huurwoning",
    "family-or-acquaintances": "family|friends|famille|amis|familie|vrienden",
    "return-to-country-of-origin": "return|home country|retour|pays d origine|terugkeer|thuisland",
  },
  reason: {
    "left-without-notice":
      "disappeared|without notice|disparu|disparue|sans avertir|verdwenen|zonder verwittiging",
    "ended-by-person":
      "own wish|own decision|own choice|sa demande|choix personnel|eigen wens|eigen keuze",
    "ended-by-centre": "rules|exclusion|exclu|exclue|reglement|uitsluiting|huisregels",
    "voluntary-return": "return|retour volontaire|vrijwillige terugkeer",
  },
};
