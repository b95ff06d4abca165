import type { LogKind } from "../../../domain/shift/log-entry.ts";
import type { Language } from "../../../domain/core/display-settings.ts";

type Texts = Readonly<Record<LogKind, readonly string[]>>;

/** What invented shifts recorded for the next one. */
export const entryTexts: Readonly<Record<Language, Texts>> = {
  en: {
    note: [
      "Invented. A calm evening; games in the living room until ten.",
      "Invented. Soup for everyone, the pot is in the fridge.",
      "Invented. Awake at two, tea in the kitchen, slept again at three.",
      "Invented. Two came back from their course with good news.",
      "Invented. A quiet night, all doors closed at eleven.",
      "Invented. Music practised in the laundry room; nobody minded.",
      "Invented. The doctor rang back: the appointment stands.",
      "Invented. Cold in the corridor, the heating was turned up.",
    ],
    todo: [
      "Invented. Ask at the office for a bus pass.",
      "Invented. Put clean sheets in the free room.",
      "Invented. Ring the school about the timetable.",
      "Invented. Buy bulbs for the stairs.",
    ],
    agreed: [
      "Invented. Agreed together: headphones after nine.",
      "Invented. Agreed together: the washing machine by turns.",
      "Invented. Agreed together: the living room until eleven on Saturdays.",
    ],
    broken: [
      "Invented. The tap in the kitchen drips.",
      "Invented. The light in the cellar does not work.",
      "Invented. A hinge of the cupboard is loose.",
    ],
  },
  fr: {
    note: [
      "Inventé. Soirée calme ; des jeux au salon jusqu’à dix heures.",
      "Inventé. De la soupe pour tout le monde, la casserole est au frigo.",
      "Inventé. Éveil à deux heures, une tisane à la cuisine, sommeil dès trois heures.",
      "Inventé. Deux personnes sont revenues du cours avec de bonnes nouvelles.",
      "Inventé. Nuit calme, toutes les portes fermées à onze heures.",
      "Inventé. De la musique à la buanderie ; personne n’en a été gêné.",
      "Inventé. Le médecin a rappelé : le rendez-vous tient.",
      "Inventé. Il faisait froid dans le couloir, le chauffage a été augmenté.",
    ],
    todo: [
      "Inventé. Demander un abonnement de bus au bureau.",
      "Inventé. Mettre des draps propres dans la chambre libre.",
      "Inventé. Appeler l’école au sujet de l’horaire.",
      "Inventé. Acheter des ampoules pour l’escalier.",
    ],
    agreed: [
      "Inventé. Convenu ensemble : un casque après neuf heures.",
      "Inventé. Convenu ensemble : la machine à laver à tour de rôle.",
      "Inventé. Convenu ensemble : le salon jusqu’à onze heures le samedi.",
    ],
    broken: [
      "Inventé. Le robinet de la cuisine goutte.",
      "Inventé. La lampe de la cave ne marche pas.",
      "Inventé. Une charnière de l’armoire a du jeu.",
    ],
  },
  nl: {
    note: [
      "Verzonnen. Een rustige avond; spelletjes in de woonkamer tot tien uur.",
      "Verzonnen. Soep voor iedereen, de pot staat in de koelkast.",
      "Verzonnen. Wakker om twee uur, thee in de keuken, om drie uur weer geslapen.",
      "Verzonnen. Twee mensen kwamen met goed nieuws terug van de cursus.",
      "Verzonnen. Een stille nacht, alle deuren dicht om elf uur.",
      "Verzonnen. Muziek geoefend in de wasruimte; niemand had er last van.",
      "Verzonnen. De dokter belde terug: de afspraak blijft.",
      "Verzonnen. Koud in de gang, de verwarming staat hoger.",
    ],
    todo: [
      "Verzonnen. Op kantoor een busabonnement vragen.",
      "Verzonnen. Schone lakens in de vrije kamer leggen.",
      "Verzonnen. De school bellen over het uurrooster.",
      "Verzonnen. Lampen kopen voor de trap.",
    ],
    agreed: [
      "Verzonnen. Samen afgesproken: een koptelefoon na negen uur.",
      "Verzonnen. Samen afgesproken: om beurten de wasmachine.",
      "Verzonnen. Samen afgesproken: op zaterdag de woonkamer tot elf.",
    ],
    broken: [
      "Verzonnen. De kraan in de keuken druppelt.",
      "Verzonnen. Het licht in de kelder werkt niet.",
      "Verzonnen. Een scharnier van de kast zit los.",
    ],
  },
};

/** Invented visitors. */
export const visitors: Readonly<Record<Language, readonly string[]>> = {
  en: ["Invented lawyer", "Invented interpreter", "Invented nurse", "Invented sister"],
  fr: ["Avocate inventée", "Interprète inventé", "Infirmière inventée", "Sœur inventée"],
  nl: ["Verzonnen advocaat", "Verzonnen tolk", "Verzonnen verpleegster", "Verzonnen zus"],
};
