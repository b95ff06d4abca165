import { insertCondition } from "../../../db/intake.ts";
import { everybody } from "../../../db/people.ts";
import { insertReferral, nextReferralNumber } from "../../../db/referrals.ts";
import { addDays, momentAt } from "../../../domain/calendar.ts";
import { type ConditionRecord, ConditionRecordId } from "../../../domain/conditions.ts";
import type { SectionState } from "../../../domain/intake.ts";
import type { Language } from "../../../domain/look.ts";
import { PartialDate } from "../../../domain/partial-date.ts";
import type { PersonCard } from "../../../domain/person.ts";
import { ReferralId } from "../../../domain/referral.ts";
import type { Context } from "../../vault/context.ts";
import { saveSection, sealCondition, type SectionSaved } from "../../vault/intake-records.ts";
import { addWords, sealNames, sealSuspicion } from "../../vault/referral-parts.ts";

/** An intake that is half done, and what is known about the conditions of two more people. Nobody in it exists. */
export function inventIntakes(context: Context, language: Language): void {
  const people = everybody(context.tx).map(({ card }) => card);
  const said = words[language];
  const newcomer = people.find(({ name }) => name === "Elira Përralla");
  if (newcomer !== undefined) {
    inventAcceptedCall(context, newcomer, said.told);
    for (const section of sectionsOf(context, said)) saveSection(context, newcomer.id, section);
    record(context, newcomer, { kind: "left", on: addDays(context.today, -9), how: said.left });
  }
  const away = people.find(({ name }) => name === "Grace Fable");
  if (away === undefined) return;
  const on = addDays(context.today, -120);
  record(context, away, { kind: "left", on, how: said.left });
  record(context, away, {
    ...{ kind: "statement", on: addDays(on, 20), registeredOn: addDays(on, 22), form: "hearing" },
    ...{ authority: said.authority, number: "XX.00.000000/2026", interpreter: "" },
  });
  record(context, away, {
    ...{ kind: "contact-renewed", on: addDays(context.today, -3) },
    ...{ source: said.source, assessment: said.assessment },
  });
  const day = addDays(context.today, -1);
  record(context, away, { kind: "broken", condition: "C2", on: day, text: said.broken });
}

function inventAcceptedCall(context: Context, person: PersonCard, told: string): void {
  const { tx, today, settings, me } = context;
  const id = ReferralId.parse(context.newId());
  const receivedAt = momentAt(addDays(today, -10), 16, settings.zone);
  const names = { name: person.name, caller: "Zone 0000", phone: "02 000 00 00" };
  const suspicion = { form: "SexualExploitation", sector: "private-flat" } as const;
  insertReferral(tx, {
    card: {
      ...{ id, version: 1, number: nextReferralNumber(tx), receivedAt, detectedBy: "police" },
      ...{ referredBy: "police", languages: [...person.languages], sex: person.sex },
      ...{ ageRange: "18-25", urgency: "tonight", decidedAt: receivedAt },
      decision: { kind: "accepted", personId: person.id },
    },
    takenBy: me.id,
    personId: person.id,
    names: null,
    sealedNames: sealNames(context, id, 1, names),
    suspicion: sealSuspicion(context, id, 1, suspicion),
    erasedAt: null,
  });
  addWords(context, id, { text: told });
  context.note({ action: "referralTaken", object: { kind: "referrals", id } });
}

function sectionsOf(context: Context, said: Words): readonly SectionSaved[] {
  const version = 0;
  const [begun, done]: readonly [SectionState, SectionState] = [
    { kind: "begun" },
    { kind: "done" },
  ];
  const needs = { needs: ["quiet", "light-at-night", "sleep-first"], text: said.needs } as const;
  const arrival = { ...needs, needs: [...needs.needs] };
  const episodeId = context.newId();
  return [
    { section: "identity", version, record: { state: done, content: null } },
    {
      ...{ section: "arrival", version, arrival, health: { text: said.health } },
      record: { state: done, content: { section: "arrival", needs: arrival } },
    },
    {
      ...{ section: "languages", version },
      record: {
        state: done,
        content: {
          section: "languages",
          languages: {
            spoken: [
              { code: "sq", level: "first" },
              { code: "it", level: "good" },
            ],
            ...{ interpreter: "woman", interpreterIn: "sq", never: [] },
          },
        },
      },
    },
    {
      ...{ section: "exploitation", version },
      words: { words: [{ episodeId, text: said.words }] },
      record: {
        state: begun,
        content: {
          section: "exploitation",
          exploitation: {
            episodes: [
              {
                ...{ id: episodeId, form: "SexualExploitation", sector: "private-flat" },
                ...{ country: "BE", region: said.region, ended: "police", isWithdrawn: false },
                from: PartialDate.parse(addDays(context.today, -400).slice(0, 7)),
                to: PartialDate.parse(addDays(context.today, -10)),
                methods: ["FalsePromises", "TakesEarnings", "RestrictsMovement"],
              },
            ],
          },
        },
      },
    },
    {
      ...{ section: "family", version },
      record: { state: { kind: "not-asked", why: "too-much-now" }, content: null },
    },
  ];
}

function record(context: Context, { id: personId }: PersonCard, said: ConditionRecord): void {
  const id = ConditionRecordId.parse(context.newId());
  const sealedOffice = sealCondition(context, id, said);
  const { tx, now, me } = context;
  insertCondition(tx, { id, personId, corrects: null, sealedOffice, at: now, by: me.id });
  context.note({ action: "conditionRecorded", object: { kind: "condition_records", id } });
}

interface Words {
  readonly told: string;
  readonly left: string;
  readonly authority: string;
  readonly source: string;
  readonly assessment: string;
  readonly broken: string;
  readonly needs: string;
  readonly health: string;
  readonly words: string;
  readonly region: string;
}

const words: Record<Language, Words> = {
  en: {
    told: "Found in a flat that does not exist. She asks for nobody to be called.",
    left: "The invented police brought her to the office.",
    authority: "Invented federal police",
    source: "A neighbour who does not exist",
    assessment: "Perhaps only once; to be talked over with her.",
    broken: "Has not come to her appointments for three weeks. To be talked over with her first.",
    needs: "Sleeps lightly: knock, wait, say your name.",
    health: "Invented: headaches since the summer. Asks for a doctor who is a woman.",
    words: "Nobody said this. “They told me it was a restaurant.”",
    region: "Invented province",
  },
  fr: {
    told: "Trouvée dans un appartement qui n’existe pas. Elle demande de n’appeler personne.",
    left: "La police inventée l’a amenée au bureau.",
    authority: "Police fédérale inventée",
    source: "Un voisin qui n’existe pas",
    assessment: "Peut-être une seule fois ; à en parler avec elle.",
    broken: "N’est plus venue aux rendez-vous depuis trois semaines. D’abord en parler avec elle.",
    needs: "Sommeil léger : frapper, attendre, dire son nom.",
    health: "Inventé : maux de tête depuis l’été. Demande une femme médecin.",
    words: "Personne n’a dit ceci. « On m’a dit que c’était un restaurant. »",
    region: "Province inventée",
  },
  nl: {
    told: "Gevonden in een flat die niet bestaat. Ze vraagt om niemand te bellen.",
    left: "De verzonnen politie bracht haar naar het kantoor.",
    authority: "Verzonnen federale politie",
    source: "Een buur die niet bestaat",
    assessment: "Misschien maar één keer; met haar te bespreken.",
    broken: "Kwam drie weken niet naar haar afspraken. Eerst met haar te bespreken.",
    needs: "Slaapt licht: klop, wacht, zeg je naam.",
    health: "Verzonnen: hoofdpijn sinds de zomer. Vraagt een vrouwelijke arts.",
    words: "Niemand zei dit. “Ze zeiden dat het een restaurant was.”",
    region: "Verzonnen provincie",
  },
};
