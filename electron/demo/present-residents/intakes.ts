import { addDays } from "../../../domain/core/calendar-date.ts";
import type { SectionState } from "../../../domain/intake/intake.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { PartialDate } from "../../../domain/core/partial-date.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { saveSection, type SectionSaved } from "../../vault/intake/intake-records.ts";
import { expected } from "../dated-act.ts";
import { elira, grace } from "./people.ts";
import { dayAgo, meet, personOf, type DemoStory } from "./story-context.ts";

/** An intake in progress, and what is known about the conditions of two more invented people. */
export function inventIntakes(context: Context, tale: DemoStory): void {
  const said = words[tale.language];
  const newcomer = personOf(tale, elira);
  for (const section of sectionsOf(context, said))
    expected(saveSection(context, newcomer, section), "intake");
  meet(context, newcomer, { kind: "left", on: dayAgo(tale, 9), how: said.left });
  const away = personOf(tale, grace);
  const on = dayAgo(tale, 120);
  meet(context, away, { kind: "left", on, how: said.left });
  meet(context, away, {
    kind: "statement",
    on: addDays(on, 20),
    registeredOn: addDays(on, 22),
    form: "hearing",
    authority: said.authority,
    number: "XX.00.000000/2026",
    interpreter: "",
  });
  meet(context, away, {
    kind: "contact-renewed",
    on: dayAgo(tale, 3),
    source: said.source,
    assessment: said.assessment,
  });
  meet(context, away, { kind: "broken", condition: "C2", on: dayAgo(tale, 1), text: said.broken });
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
      section: "arrival",
      version,
      arrival,
      health: { text: said.health },
      record: { state: done, content: { section: "arrival", needs: arrival } },
    },
    {
      section: "languages",
      version,
      record: {
        state: done,
        content: {
          section: "languages",
          languages: {
            spoken: [
              { code: "sq", level: "first" },
              { code: "it", level: "good" },
            ],
            interpreter: "woman",
            interpreterIn: "sq",
            never: [],
          },
        },
      },
    },
    {
      section: "exploitation",
      version,
      words: { words: [{ episodeId, text: said.words }] },
      record: {
        state: begun,
        content: {
          section: "exploitation",
          exploitation: {
            episodes: [
              {
                id: episodeId,
                form: "SexualExploitation",
                sector: "private-flat",
                country: "BE",
                region: said.region,
                ended: "police",
                isWithdrawn: false,
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
      section: "family",
      version,
      record: { state: { kind: "not-asked", why: "too-much-now" }, content: null },
    },
  ];
}

interface Words {
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
