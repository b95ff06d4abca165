import { insertComplaint, nextComplaintNumber } from "../../../db/complaints.ts";
import { insertIncident } from "../../../db/incidents.ts";
import { addDays, ClockTime } from "../../../domain/calendar.ts";
import {
  type ComplaintAbout,
  ComplaintContent,
  ComplaintId,
  dueFrom,
} from "../../../domain/complaint.ts";
import { expiresOn, IncidentId, type ResponseLevel } from "../../../domain/incident.ts";
import type { Language } from "../../../domain/look.ts";
import type { Context } from "../../vault/context.ts";
import { residents } from "../../vault/out.ts";

/** Two things that went wrong and were spoken about, and two complaints: one to answer soon, one without a name. */
export function inventWrong(context: Context, language: Language): void {
  const alone = residents(context).filter(({ householdId }) => householdId === null);
  stories.forEach((story, index) => {
    const [concerned, there] = alone.slice(2 * index);
    if (concerned === undefined) return;
    invent(context, language, story, [
      { personId: concerned.id, part: "concerned" },
      ...(there === undefined ? [] : [{ personId: there.id, part: "there" as const }]),
    ]);
  });
  said.forEach((one, index) => {
    complain(context, language, one, index === 0 ? (alone[4]?.id ?? null) : null);
  });
}

interface Story {
  readonly daysAgo: number;
  readonly level: ResponseLevel;
  readonly inDays: number | null;
  readonly words: Readonly<
    Record<Language, readonly [what: string, behind: string, agreed: string]>
  >;
}

function invent(
  context: Context,
  language: Language,
  { daysAgo, level, inDays, words }: Story,
  people: Parameters<typeof insertIncident>[3],
): void {
  const { tx, today, now, me, settings } = context;
  const on = addDays(today, -daysAgo);
  const followUpOn = inDays === null ? null : addDays(today, inDays);
  const [what, behind, agreed] = words[language];
  const id = IncidentId.parse(context.newId());
  const row = {
    ...{ id, version: 1, on, at: ClockTime.parse("19:30"), basis: "seen" as const, level },
    ...{ withPerson: true, followUpOn, followedUpAt: null, followedUpBy: null },
    expires: expiresOn({ on, level, followUpOn }, settings),
    ...{ recordedAt: now, recordedBy: me.id, backgroundVersion: null, sealedBackground: null },
    erasedAt: null,
  };
  insertIncident(tx, row, { what, behind, agreed, outcome: "" }, people);
  context.note({ action: "incidentRecorded", object: { kind: "incidents", id } });
}

function complain(
  context: Context,
  language: Language,
  { daysAgo, about, words }: (typeof said)[number],
  personId: Parameters<typeof insertComplaint>[1]["personId"],
): void {
  const { tx, today, now, me, keys, settings } = context;
  const receivedOn = addDays(today, -daysAgo);
  const id = ComplaintId.parse(context.newId());
  const row = {
    ...{
      id,
      number: nextComplaintNumber(tx),
      version: 1,
      receivedOn,
      form: "oral" as const,
      about,
    },
    ...{ due: dueFrom(receivedOn, settings.complaintDays), personId },
    ...{ isAnonymous: personId === null, concernedUserId: null, takenAt: now, takenBy: me.id },
    ...{ answeredOn: null, answeredBy: null, answerForm: null, satisfied: null },
    ...{ secondOn: null, secondBy: null, ownWords: null, sealedPerson: null },
  };
  const content = { words: words[language], concerns: "", answer: "", second: "" };
  const spot = { table: "complaint_contents", rowId: id, version: 1 };
  const sealedOffice = keys.seal("office", spot, ComplaintContent, content);
  insertComplaint(tx, row, { content, sealedOffice, at: now, by: me.id });
  context.note({ action: "complaintTaken", object: { kind: "complaints", id } });
}

const stories: readonly Story[] = [
  {
    daysAgo: 5,
    level: "conversation",
    inDays: 0,
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
  readonly words: Readonly<Record<Language, string>>;
}[] = [
  {
    daysAgo: 11,
    about: "food",
    words: {
      en: "There is never anything warm for whoever comes back late from the lesson.",
      fr: "Il n’y a jamais rien de chaud pour qui rentre tard du cours.",
      nl: "Er is nooit iets warms voor wie laat van de les komt.",
    },
  },
  {
    daysAgo: 2,
    about: "room-and-house",
    words: {
      en: "The door of the bathroom on the first floor does not lock.",
      fr: "La porte de la salle de bain du premier ne ferme pas à clé.",
      nl: "De deur van de badkamer op de eerste verdieping gaat niet op slot.",
    },
  },
];
