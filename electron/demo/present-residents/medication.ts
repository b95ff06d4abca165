import { addMinutes, ClockTime, momentAt } from "../../../domain/core/calendar-date.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { DoseOutcome, MedicineId } from "../../../domain/health/medication.ts";
import { say, start } from "../../vault/health/medication.handlers.ts";
import { runCommand, type DatedAct, known } from "../dated-act.ts";
import { addDays } from "../years/cached-date-arithmetic.ts";
import { dayAgo, deedAt, deedOn, personOf, type DemoStory } from "./story-context.ts";

/** The medicines of the house, and the doses recorded since yesterday. */
export const deedsOfMedicines = (tale: DemoStory): readonly DatedAct[] =>
  boxes.flatMap(({ who, times, days, agreed, care }, index) => {
    const [name, purpose] = care[tale.language];
    const from = dayAgo(tale, startedDaysAgo);
    let id: MedicineId | null = null;
    const started = deedOn(from, "07:00", (context) => {
      ({ id } = runCommand(context, "medicines.start", start, {
        personId: personOf(tale, who),
        label: `${labels[tale.language]} ${String(index + 1)}`,
        times: times.map((at) => ClockTime.parse(at)),
        from,
        until: days === null ? null : addDays(tale.today, days),
        care: { name, purpose },
        nameAgreedOn: agreed ? from : null,
      }));
    });
    const said = [1, 0].flatMap((ago) =>
      times.flatMap((time): readonly DatedAct[] => {
        const [day, at] = [dayAgo(tale, ago), ClockTime.parse(time)];
        const outcome = outcomeOf(index, at);
        const saidAt = addMinutes(momentAt(day, at, tale.zone), 10);
        // Everything that came due more than a short while ago; now and then a dose has no record.
        if (outcome === null || saidAt > addMinutes(tale.now, -60)) return [];
        return [
          deedAt(tale, saidAt, (context) => {
            runCommand(context, "medicines.say", say, { medicineId: known(id), day, at, outcome });
          }),
        ];
      }),
    );
    return [started, ...said];
  });

/** The last to come who needs one has been here for a little longer. */
const startedDaysAgo = 7;

function outcomeOf(box: number, at: ClockTime): DoseOutcome | null {
  if (box === 2) return at < "12:00" ? "by-herself" : null;
  return box === 1 && at > "20:00" ? "refused" : "given";
}

const labels: Readonly<Record<Language, string>> = { en: "Box", fr: "Boîte", nl: "Doos" };

const boxes: readonly {
  /** The number of a file. */
  readonly who: number;
  readonly times: readonly string[];
  /** Days from today until the last one; null: unknown. */
  readonly days: number | null;
  /** That the house knows the name. */
  readonly agreed: boolean;
  readonly care: Readonly<Record<Language, readonly [name: string, purpose: string]>>;
}[] = [
  {
    who: 8,
    times: ["08:00", "20:00"],
    days: null,
    agreed: true,
    care: {
      en: ["Inventol", "Invented blood pressure"],
      fr: ["Inventol", "Tension inventée"],
      nl: ["Inventol", "Verzonnen bloeddruk"],
    },
  },
  {
    who: 12,
    times: ["21:30"],
    days: 9,
    agreed: false,
    care: {
      en: ["Fablene", "Sleep, for two weeks"],
      fr: ["Fablène", "Sommeil, pour deux semaines"],
      nl: ["Fableen", "Slaap, twee weken lang"],
    },
  },
  {
    who: 7,
    times: ["07:30", "15:30", "23:00"],
    days: 3,
    agreed: true,
    care: {
      en: ["Taletin syrup", "Cough"],
      fr: ["Sirop Tallétine", "Toux"],
      nl: ["Taletine-siroop", "Hoest"],
    },
  },
  {
    who: 13,
    times: ["12:30"],
    days: null,
    agreed: false,
    care: {
      en: ["Legendine", "Invented knee"],
      fr: ["Légendine", "Genou inventé"],
      nl: ["Legendine", "Verzonnen knie"],
    },
  },
];
