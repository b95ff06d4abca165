import type { ParcelId } from "../../../domain/daily-life/post-and-lent-items.ts";
import { addDays, addMinutes, ClockTime } from "../../../domain/core/calendar-date.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { ActivityId } from "../../../domain/daily-life/activities.ts";
import type { VisitId } from "../../../domain/daily-life/visits.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { attend, save } from "../../vault/daily-life/activities.handlers.ts";
import { belongingsHandlers } from "../../vault/daily-life/post-and-lent-items.handlers.ts";
import { visitHandlers } from "../../vault/daily-life/visits.handlers.ts";
import { runCommand, type DatedAct, known } from "../dated-act.ts";
import { dayAgo, deedAt, deedOn, personOf, type DemoStory } from "./story-context.ts";

/** Invented activities, visits, post and keys. */
export function deedsOfDailyLife(tale: DemoStory): readonly DatedAct[] {
  const said = words[tale.language];
  return [
    ...said.activities.flatMap((what, index) => deedsOfActivity(tale, said, what, index)),
    ...said.visitors.flatMap((visitor, index) => deedsOfVisit(tale, visitor, index)),
    ...parcels.flatMap((kind, index) => deedsOfParcel(tale, said, kind, index)),
    ...deedsOfThings(tale, said),
  ];
}

function deedsOfActivity(
  tale: DemoStory,
  said: Words,
  what: string,
  index: number,
): readonly DatedAct[] {
  const day = addDays(tale.today, 5 - index * 4);
  const at = ClockTime.parse(index % 2 === 0 ? "14:30" : "18:00");
  let id: ActivityId | null = null;
  const planned = deedOn(addDays(tale.today, Math.min(-1, 2 - index * 4)), "11:00", (context) => {
    const ledBy =
      index % 3 === 1
        ? ({ is: "other", name: said.volunteer } as const)
        : ({ is: "colleague", id: context.me.id } as const);
    ({ id } = runCommand(context, "activities.save", save, {
      id: null,
      plan: { what, day, at, ledBy, openTo: "all" },
      invited: [],
    }));
  });
  if (day >= tale.today) return [planned];
  // Everyone now and then, except the newest resident.
  const came = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((number) => (number - 1 + index) % 3 !== 0);
  return [
    planned,
    deedOn(day, "20:30", (context) => {
      const there = came.map((number) => personOf(tale, number));
      runCommand(context, "activities.attend", attend, { id: known(id), came: there });
    }),
  ];
}

function deedsOfVisit(tale: DemoStory, visitor: string, index: number): readonly DatedAct[] {
  const day = dayAgo(tale, index * 3);
  let id: VisitId | null = null;
  const comes = deedOn(day, "10:05", (context) => {
    const place = index === 0 ? ("visiting-room" as const) : ("office" as const);
    const visit = { visitor, day, from: ClockTime.parse("10:00"), until: null, place };
    ({ id } = runCommand(context, "visits.note", visitHandlers["visits.note"], {
      visit: { ...visit, personId: personOf(tale, index * 2 + 1) },
      spokeWith: null,
    }));
  });
  if (index === 0) return [comes];
  return [
    comes,
    deedOn(day, "11:15", (context) => {
      runCommand(context, "visits.end", visitHandlers["visits.end"], {
        id: known(id),
        until: "11:15",
      });
    }),
  ];
}

const parcels = ["registered", "parcel", "letter", "letter"] as const;

/** Two wait, two were handed over, one of them against a signature. */
function deedsOfParcel(
  tale: DemoStory,
  said: Words,
  kind: (typeof parcels)[number],
  index: number,
): readonly DatedAct[] {
  const arrivedOn = dayAgo(tale, index + 1);
  let id: ParcelId | null = null;
  const arrives = deedOn(arrivedOn, "11:30", (context) => {
    ({ id } = runCommand(context, "post.arrived", belongingsHandlers["post.arrived"], {
      personId: personOf(tale, index * 3 + 2),
      kind,
      arrivedOn,
      note: index === 1 ? said.shelf : "",
    }));
  });
  if (index < 2) return [arrives];
  return [
    arrives,
    deedAt(tale, addMinutes(tale.now, -30), (context) => {
      runCommand(context, "post.move", belongingsHandlers["post.move"], {
        id: known(id),
        to: "handed",
        isSigned: index === 2,
      });
    }),
  ];
}

/** A key and a locker for most, and some that are free. */
const deedsOfThings = (tale: DemoStory, said: Words): readonly DatedAct[] =>
  (
    [
      ["key", 5, 1],
      ["locker", 4, 4],
    ] as const
  ).flatMap(([kind, count, firstOne]) =>
    Array.from({ length: count }, (_, index) =>
      deedOn(dayAgo(tale, (index + 1) * 2), "12:00", (context) => {
        const label = `${said[kind]} ${String(index + 1)}`;
        lend(
          context,
          { kind, label },
          index + 1 === count ? null : personOf(tale, firstOne + index + 1),
        );
      }),
    ),
  );

function lend(
  context: Context,
  thing: { readonly kind: "key" | "locker"; readonly label: string },
  personId: ReturnType<typeof personOf> | null,
): void {
  const { id } = runCommand(context, "things.save", belongingsHandlers["things.save"], {
    ...thing,
    id: null,
  });
  if (personId !== null)
    runCommand(context, "things.lend", belongingsHandlers["things.lend"], { id, personId });
}

interface Words {
  readonly activities: readonly string[];
  readonly volunteer: string;
  readonly visitors: readonly string[];
  readonly shelf: string;
  readonly key: string;
  readonly locker: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    activities: [
      "Walk in the woods",
      "Cooking together",
      "Language table",
      "Film evening",
      "Sewing",
      "Football in the park",
    ],
    volunteer: "An invented volunteer",
    visitors: ["Invented lawyer", "Invented interpreter", "Invented nurse"],
    shelf: "Office, lower shelf",
    key: "Front door",
    locker: "Locker",
  },
  fr: {
    activities: [
      "Promenade en forêt",
      "Cuisiner ensemble",
      "Table de langue",
      "Soirée film",
      "Couture",
      "Football au parc",
    ],
    volunteer: "Une bénévole inventée",
    visitors: ["Avocate inventée", "Interprète inventé", "Infirmière inventée"],
    shelf: "Bureau, étagère du bas",
    key: "Porte d’entrée",
    locker: "Casier",
  },
  nl: {
    activities: [
      "Wandeling in het bos",
      "Samen koken",
      "Taaltafel",
      "Filmavond",
      "Naaien",
      "Voetbal in het park",
    ],
    volunteer: "Een verzonnen vrijwilliger",
    visitors: ["Verzonnen advocaat", "Verzonnen tolk", "Verzonnen verpleegster"],
    shelf: "Bureau, onderste plank",
    key: "Voordeur",
    locker: "Kastje",
  },
};
