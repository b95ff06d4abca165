import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { defaultSettings } from "../../../domain/settings/house-settings.ts";
import type { LogEntryId, LogKind } from "../../../domain/shift/log-entry.ts";
import type { LogPiece } from "../../../domain/shift/log-text.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { type ShiftName, timesOf } from "../../../domain/shift/shift.ts";
import { mark, write } from "../../vault/shift/log-book.handlers.ts";
import { runCommand, type DatedAct, known } from "../dated-act.ts";
import { dayAgo, deedAt, personOf, type DemoStory } from "./story-context.ts";

/** What the shifts of the last days recorded for the next one. */
export const deedsOfLog = (tale: DemoStory): readonly DatedAct[] =>
  entries.flatMap((entry) => {
    const { kind, about } = entry;
    const shift = { day: dayAgo(tale, entry.daysAgo), name: entry.shift };
    const writtenAt = addMinutes(timesOf(shift, defaultSettings).from, entry.minutes);
    const isPinned = kind === "todo" || kind === "broken";
    let id: LogEntryId | null = null;
    const written = deedAt(tale, writtenAt, (context) => {
      const text = piecesOf(tale, entry.words[tale.language]);
      const personId = about === null ? null : personOf(tale, about);
      ({ id } = runCommand(context, "log.write", write, {
        shift,
        kind,
        about: personId,
        text,
        isPinned,
      }));
    });
    if (!isPinned || entry.isOpen) return [written];
    const done = deedAt(tale, addMinutes(writtenAt, 30), (context) => {
      runCommand(context, "log.mark", mark, { id: known(id), mark: "done" });
    });
    return [written, done];
  });

/** `{3}` means the person of that number. */
const piecesOf = (tale: DemoStory, words: string): LogPiece[] =>
  words
    .split(/(\{\d+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const number = /^\{(\d+)\}$/.exec(part)?.[1];
      return number === undefined ? part : { person: personOf(tale, Number(number)) };
    });

interface Entry {
  readonly daysAgo: number;
  readonly shift: ShiftName;
  /** After the shift began. */
  readonly minutes: number;
  readonly kind: LogKind;
  /** The number of a file; null: the house. */
  readonly about: number | null;
  readonly isOpen: boolean;
  readonly words: Readonly<Record<Language, string>>;
}

const entries: readonly Entry[] = [
  {
    daysAgo: 3,
    shift: "day",
    minutes: 190,
    kind: "broken",
    about: null,
    isOpen: true,
    words: {
      en: "The tap in the kitchen drips. The plumber comes on Thursday after ten.",
      fr: "Le robinet de la cuisine goutte. Le plombier passe jeudi après dix heures.",
      nl: "De kraan in de keuken druppelt. De loodgieter komt donderdag na tien uur.",
    },
  },
  {
    daysAgo: 2,
    shift: "evening",
    minutes: 240,
    kind: "note",
    about: null,
    isOpen: false,
    words: {
      en: "Calm dinner, everyone at the table. {1} cooked; {9} did the dishes with her.",
      fr: "Souper calme, tout le monde à table. {1} a cuisiné ; {9} a fait la vaisselle avec elle.",
      nl: "Rustig avondeten, iedereen aan tafel. {1} kookte; {9} deed met haar de afwas.",
    },
  },
  {
    daysAgo: 2,
    shift: "night",
    minutes: 200,
    kind: "note",
    about: 12,
    isOpen: false,
    words: {
      en: "Awake at one. Tea, and the light in the corridor left on. Slept from two.",
      fr: "Éveillée à une heure. Une tisane, et la lumière du couloir laissée allumée. A dormi dès deux heures.",
      nl: "Wakker om één uur. Thee, en het licht in de gang aangelaten. Sliep vanaf twee uur.",
    },
  },
  {
    daysAgo: 1,
    shift: "day",
    minutes: 75,
    kind: "todo",
    about: 8,
    isOpen: false,
    words: {
      en: "Ask for the bus pass at the office: the old one ends this week.",
      fr: "Demander l’abonnement de bus au bureau : l’ancien se termine cette semaine.",
      nl: "Het busabonnement vragen op kantoor: het oude loopt deze week af.",
    },
  },
  {
    daysAgo: 1,
    shift: "day",
    minutes: 300,
    kind: "agreed",
    about: 4,
    isOpen: false,
    words: {
      en: "Agreed together: music with headphones after nine, and the living room until eleven on Saturdays.",
      fr: "Convenu ensemble : musique au casque après neuf heures, et le salon jusqu’à onze heures le samedi.",
      nl: "Samen afgesproken: muziek met een koptelefoon na negen, en op zaterdag de woonkamer tot elf.",
    },
  },
  {
    daysAgo: 1,
    shift: "evening",
    minutes: 95,
    kind: "todo",
    about: 2,
    isOpen: true,
    words: {
      en: "Wants to ring her mother on Sunday evening. Keep the small office free at seven; {9} knows.",
      fr: "Voudrait appeler sa mère dimanche soir. Garder le petit bureau libre à sept heures ; {9} est au courant.",
      nl: "Wil zondagavond haar moeder bellen. Het kleine kantoor vrijhouden om zeven; {9} weet ervan.",
    },
  },
  {
    daysAgo: 1,
    shift: "evening",
    minutes: 260,
    kind: "note",
    about: null,
    isOpen: false,
    words: {
      en: "Two new telephones looked at together: location off, cloud off.",
      fr: "Deux nouveaux téléphones regardés ensemble : localisation coupée, nuage coupé.",
      nl: "Twee nieuwe telefoons samen bekeken: locatie uit, cloud uit.",
    },
  },
  {
    daysAgo: 1,
    shift: "night",
    minutes: 150,
    kind: "note",
    about: null,
    isOpen: false,
    words: {
      en: "Quiet night. Window of the stairs closed at one; a car stood opposite for ten minutes, nothing more.",
      fr: "Nuit calme. Fenêtre de l’escalier fermée à une heure ; une voiture dix minutes en face, rien de plus.",
      nl: "Rustige nacht. Raam van de trap dicht om één uur; tien minuten een auto aan de overkant, verder niets.",
    },
  },
  {
    daysAgo: 0,
    shift: "day",
    minutes: 60,
    kind: "note",
    about: 5,
    isOpen: false,
    words: {
      en: "Breakfast with both children. The little one has a cold and stays in today.",
      fr: "Petit-déjeuner avec les deux enfants. La petite est enrhumée et reste à la maison aujourd’hui.",
      nl: "Ontbijt met de twee kinderen. De kleinste is verkouden en blijft vandaag binnen.",
    },
  },
  {
    daysAgo: 0,
    shift: "day",
    minutes: 330,
    kind: "note",
    about: null,
    isOpen: false,
    words: {
      en: "{10} mended the shelf in the laundry room. Thank him.",
      fr: "{10} a réparé l’étagère de la buanderie. À remercier.",
      nl: "{10} maakte het rek in de wasruimte. Bedank hem.",
    },
  },
  {
    daysAgo: 0,
    shift: "evening",
    minutes: 50,
    kind: "note",
    about: 13,
    isOpen: false,
    words: {
      en: "Came back from work tired. A plate stands in the fridge.",
      fr: "Est rentré fatigué du travail. Une assiette l’attend au frigo.",
      nl: "Kwam moe terug van het werk. Er staat een bord in de koelkast.",
    },
  },
];
