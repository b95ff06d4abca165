import { addDays, ClockTime } from "../../../domain/core/calendar-date.ts";
import type { ComplaintAbout } from "../../../domain/incidents/complaint.ts";
import type { ResponseLevel } from "../../../domain/incidents/incident.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { take } from "../../vault/incidents/complaints.handlers.ts";
import { record } from "../../vault/incidents/incidents.handlers.ts";
import { runCommand, type DatedAct } from "../dated-act.ts";
import { dayAgo, deedOn, personOf, type DemoStory } from "./story-context.ts";

/** Two things that went wrong and were spoken about, and two complaints: one to answer soon, one without a name. */
export const deedsOfIncidents = (tale: DemoStory): readonly DatedAct[] => [
  ...stories.map((story) => deedOf(tale, story)),
  ...said.map((one) => deedOfComplaint(tale, one)),
];

interface Story {
  readonly daysAgo: number;
  readonly level: ResponseLevel;
  readonly inDays: number | null;
  /** The numbers of the one it was about and of one who was there. */
  readonly who: readonly [number, number];
  readonly words: Readonly<
    Record<Language, readonly [what: string, behind: string, agreed: string]>
  >;
}

function deedOf(tale: DemoStory, { daysAgo, level, inDays, words, who }: Story): DatedAct {
  const on = dayAgo(tale, daysAgo);
  const [what, behind, agreed] = words[tale.language];
  return deedOn(on, "20:15", (context) => {
    runCommand(context, "incidents.record", record, {
      on,
      at: ClockTime.parse("19:30"),
      basis: "seen",
      level,
      withPerson: true,
      followUpOn: inDays === null ? null : addDays(tale.today, inDays),
      words: { what, behind, agreed },
      background: null,
      people: [
        { personId: personOf(tale, who[0]), part: "concerned" },
        { personId: personOf(tale, who[1]), part: "there" },
      ],
    });
  });
}

const deedOfComplaint = (
  tale: DemoStory,
  { daysAgo, about, who, words }: (typeof said)[number],
): DatedAct =>
  deedOn(dayAgo(tale, daysAgo), "16:30", (context) => {
    runCommand(context, "complaints.take", take, {
      receivedOn: context.today,
      form: "oral",
      about,
      concernedUserId: null,
      personId: who === null ? null : personOf(tale, who),
      words: words[tale.language],
      concerns: "",
    });
  });

const stories: readonly Story[] = [
  {
    daysAgo: 5,
    level: "conversation",
    inDays: 0,
    who: [1, 2],
    words: {
      en: [
        "Loud words in the kitchen about the washing-up. A plate broke; nobody was hurt.",
        "Hardly any sleep since the letter on Monday.",
        "We listened to both. The washing-up is done in pairs this week.",
      ],
      fr: [
        "Des mots vifs dans la cuisine à propos de la vaisselle. Une assiette s’est cassée ; personne n’a été blessé.",
        "Presque pas de sommeil depuis la lettre de lundi.",
        "Nous avons écouté chacun. Cette semaine, la vaisselle se fait à deux.",
      ],
      nl: [
        "Luide woorden in de keuken over de afwas. Er brak een bord; niemand raakte gewond.",
        "Nauwelijks geslapen sinds de brief van maandag.",
        "We luisterden naar allebei. Deze week gebeurt de afwas per twee.",
      ],
    },
  },
  {
    daysAgo: 16,
    level: "agreement",
    inDays: 9,
    who: [3, 4],
    words: {
      en: [
        "Music until two in the morning, for the third time.",
        "Afraid of the silence at night.",
        "Headphones from ten o’clock. A night light from the store.",
      ],
      fr: [
        "De la musique jusqu’à deux heures du matin, pour la troisième fois.",
        "Peur du silence la nuit.",
        "Un casque dès dix heures. Une veilleuse de la réserve.",
      ],
      nl: [
        "Muziek tot twee uur ’s nachts, voor de derde keer.",
        "Bang voor de stilte ’s nachts.",
        "Een koptelefoon vanaf tien uur. Een nachtlampje uit het magazijn.",
      ],
    },
  },
];

const said: readonly {
  readonly daysAgo: number;
  readonly about: ComplaintAbout;
  /** The person who complains; null: they do not want to be named. */
  readonly who: number | null;
  readonly words: Readonly<Record<Language, string>>;
}[] = [
  {
    daysAgo: 11,
    about: "food",
    who: 8,
    words: {
      en: "There is never anything warm for whoever comes back late from the lesson.",
      fr: "Il n’y a jamais rien de chaud pour qui rentre tard du cours.",
      nl: "Er is nooit iets warms voor wie laat van de les komt.",
    },
  },
  {
    daysAgo: 2,
    about: "room-and-house",
    who: null,
    words: {
      en: "The door of the bathroom on the first floor does not lock.",
      fr: "La porte de la salle de bain du premier ne ferme pas à clé.",
      nl: "De deur van de badkamer op de eerste verdieping gaat niet op slot.",
    },
  },
];
