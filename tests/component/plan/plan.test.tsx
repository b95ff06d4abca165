import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { PlanEntryId, type PlanEntryView, ScoreArea } from "../../../domain/plan/plan-entry.ts";
import type { StepsFromElsewhere } from "../../../domain/plan/automatic-plan-steps.ts";
import { ProjectRecordId } from "../../../domain/plan/course-and-work-record.ts";
import { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import { standardNames } from "../../../domain/vocabulary/list-term-decision.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me, today, tonight } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const [card] = cards;
const linh = card?.id ?? "";
const at = Instant.parse("2026-06-20T10:00:00.000Z");
const day = (text: string) => CalendarDate.parse(text);
const careWorker = { ...me, roles: ["care" as const], holds: ["office" as const, "care" as const] };

const file: Output<"plan.view"> = {
  entries: [],
  records: [],
  outside: [],
  appointments: [],
  reviewOn: null,
  scoresDue: null,
  isHidden: false,
};
const asCareWorker = (change: Partial<typeof file> = {}) => ({
  ...answers,
  "house.state": () => ({
    house: "open" as const,
    hasDemo: false,
    movedAway: null,
    purpose: "real" as const,
    me: careWorker,
  }),
  "session.me": () => careWorker,
  "plan.view": () => ({ ...file, ...change }),
  "drafts.read": () => null,
  "drafts.save": () => ({ savedAt: at, isOnDisk: true }),
});

type Content = Extract<PlanEntryView["content"], { readonly state: "open" }>["content"];

function entry(number: number, content: Content, on: string | null): PlanEntryView {
  return {
    id: PlanEntryId.parse(`5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a0${String(number)}`),
    version: 1,
    kind: content.kind,
    state: on === null ? "open" : "done",
    partOf: null,
    forWhom: null,
    workerId: null,
    workerName: "",
    day: on === null ? null : day(on),
    begunAt: at,
    at,
    byName: "Samira Invented",
    content: { state: "open", content },
  };
}

const goal = entry(
  1,
  {
    kind: "goal",
    strand: "psychoSocial",
    component: "recover",
    words: "Sleep again",
    note: "",
    onPaper: true,
  },
  null,
);

/** Each area one higher than the previous, beginning with `first`. */
const scored = (first: number) =>
  Object.fromEntries(
    ScoreArea.options.map((area, place) => [area, 1 + ((first - 1 + place) % 4)]),
  ) as Record<ScoreArea, number>;

const areas = [
  "Safety",
  "Legal protection",
  "Mental well-being",
  "Work, money, learning",
  "People around",
  "Physical well-being",
];

describe("scores", () => {
  it("are entered for all six areas, from 1 to 4, each with one press", long, async () => {
    const saved = vi.fn<(input: Input<"plan.save">) => void>();
    const call = inventedCall({
      ...asCareWorker({ scoresDue: "intake" }),
      "plan.save": (input) => {
        saved(input);
        return { entryId: goal.id };
      },
    });
    const hands = open(`#/people/${linh}/plan`, call);
    await hands.click(await screen.findByText("Look at it together"));
    for (const [place, area] of areas.entries()) {
      const group = within(await screen.findByLabelText(area));
      await hands.click(group.getByText(String(1 + (place % 4))));
    }
    await hands.click(screen.getByText("Save"));
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(saved.mock.calls[0]?.[0].content).toMatchObject({
      kind: "score",
      moment: "intake",
      withPerson: true,
      scores: scored(1),
    });
  });

  it("show for each area the change from the first to the last, and every number", async () => {
    const found = (number: number, on: string, first: number) =>
      entry(
        number,
        { kind: "score", moment: "between", withPerson: true, scores: scored(first), note: "" },
        on,
      );
    const entries = [found(3, "2026-11-20", 3), found(2, "2026-06-20", 2)];
    open(`#/people/${linh}/plan`, inventedCall(asCareWorker({ entries })));
    const region = within(await screen.findByRole("region", { name: "How the person is" }));
    const lines = region.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(lines).toEqual(
      areas.map((area, place) => {
        const [then, now] = [scored(2), scored(3)].map((all) => Object.values(all)[place]);
        return `${area}${String(then)} then, ${String(now)} now`;
      }),
    );
    const rows = region.getAllByRole("row", { hidden: true }).slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual(
      areas.map((area, place) => {
        const [then, now] = [scored(2), scored(3)].map((all) => Object.values(all)[place]);
        return `${area}${String(then)}${String(now)}`;
      }),
    );
  });
});

describe("a review", () => {
  it.each([
    { reviewOn: "2026-11-23", says: "1 day over" },
    { reviewOn: "2026-11-12", says: "12 days over" },
    { reviewOn: "2026-11-26", says: "in 2 days" },
  ])("that is due on $reviewOn is $says", async ({ reviewOn, says }) => {
    const plan = asCareWorker({ entries: [goal], reviewOn: day(reviewOn) });
    open(`#/people/${linh}/plan`, inventedCall(plan));
    const region = within(await screen.findByRole("region", { name: "Agreed together" }));
    expect(region.getByText(says)).toBeTruthy();
  });

  it("that was recorded by mistake is withdrawn where it was agreed, and restored by Undo", async () => {
    const content: Content = {
      kind: "review",
      words: "",
      agrees: "yes",
      how: "spoken",
      signature: null,
      language: null,
      interpreter: "",
      goals: [],
    };
    const agreed = entry(2, content, "2026-11-20");
    const counted = vi.fn<(input: Input<"plan.countReview">) => null>(() => null);
    const call = inventedCall({
      ...asCareWorker({ entries: [goal, agreed] }),
      "plan.countReview": counted,
    });
    const hands = open(`#/people/${linh}/plan`, call);
    await hands.click(await screen.findByText("1 agreed version"));
    await hands.click(screen.getByText("Recorded by mistake"));
    await hands.click(await screen.findByText("Undo"));
    const of = { id: linh, entryId: agreed.id };
    await vi.waitFor(() => {
      expect(counted.mock.calls).toEqual([
        [{ ...of, version: 1, counts: false }],
        [{ ...of, version: 2, counts: true }],
      ]);
    });
  });

  it("that is overdue is on Today, and leads to the plan", async () => {
    const person = { id: cards[0]?.id ?? never(), number: 41, name: "Linh N." };
    const needs = [{ kind: "planReview" as const, person, reviewOn: day("2026-11-12") }];
    const call = inventedCall({ ...asCareWorker(), "today.view": () => ({ ...today, needs }) });
    open("#/", call);
    const told = await screen.findByText(/go through the plan together/);
    const line = within(told.closest("li") ?? never());
    expect(line.getByText("12 days ago")).toBeTruthy();
    const [link] = line.getAllByRole("link");
    expect(link?.getAttribute("href")).toBe(`#/people/${linh}/plan`);
  });
});

it("an automatic step leads to where it is ticked off, and has no box to tick here", async () => {
  const task = { by: null, rule: "renewalWindow" } as const;
  const outside: readonly StepsFromElsewhere[] = [
    { from: "statement", on: day("2026-11-06") },
    { from: "procedure", task: { kind: "askProvisional", on: tonight, ...task } },
    { from: "paper", document: "insurance", task: { kind: "renewPaper", on: tonight, ...task } },
    { from: "hearing", on: day("2026-12-09"), hearing: "hearing" },
    { from: "interview", on: day("2026-12-03"), withWhom: "Invented police" },
  ];
  open(`#/people/${linh}/plan`, inventedCall(asCareWorker({ outside: [...outside] })));
  await screen.findByRole("region", { name: "Legal" });
  const leads = (strand: string) =>
    within(screen.getByRole("region", { name: strand }))
      .getAllByRole("link")
      .map((link) => link.getAttribute("href")?.split("/").at(-1));
  expect(leads("Administrative")).toEqual(["procedure", "documents"]);
  expect(leads("Legal")).toEqual(["procedure", "legal", "legal"]);
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
});

function never(): never {
  throw new Error("It is there");
}

describe("work with the centre's own terms", () => {
  const kitchen = CustomTermId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9b01");
  const look = CustomTermId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9b02");
  const called = (en: string) => ({ called: { ...standardNames, en }, isOffered: true });
  const now: Output<"lists.now"> = [
    { list: "workSector", word: kitchen, countsAs: "catering", ...called("School kitchen") },
    { list: "contract", word: look, countsAs: "trial", ...called("Days to look") },
  ];
  const facts = {
    kind: "work" as const,
    sector: "catering" as const,
    contract: "trial" as const,
    from: day("2026-06-01"),
    until: null,
    outcome: "running" as const,
  };
  const record = {
    id: ProjectRecordId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9c01"),
    version: 1,
    at,
    byName: "Samira Invented",
    facts: { ...facts, own: { sector: kitchen } },
    words: {
      state: "open" as const,
      content: { where: "", what: "", hoursAWeek: null, result: "" },
    },
  };
  const opened = (change: Partial<typeof file> = {}) => {
    const saved = vi.fn<(input: Input<"plan.saveRecord">) => void>();
    const call = inventedCall({
      ...asCareWorker(change),
      "lists.now": () => now,
      "plan.saveRecord": (input) => {
        saved(input);
        return null;
      },
    });
    return { saved, hands: open(`#/people/${linh}/plan`, call) };
  };

  it("is chosen from a list in which each is under the term it counts as", long, async () => {
    const { saved, hands } = opened();
    await hands.click(await screen.findByRole("button", { name: "Work" }));
    const choose = async (list: RegExp, word: string) => {
      await hands.click(await screen.findByRole("button", { name: list }));
      const all = (await screen.findAllByRole("option")).map(({ textContent }) => textContent);
      await hands.click(screen.getByRole("option", { name: word }));
      return all[all.indexOf(word) - 1];
    };
    expect(await choose(/Sector/, "School kitchen")).toBe("Kitchen and catering");
    expect(await choose(/Contract/, "Days to look")).toBe("Trial days");
    await hands.click(screen.getByRole("button", { name: "Save" }));
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(saved.mock.calls[0]?.[0].facts).toMatchObject({
      sector: "catering",
      contract: "trial",
      own: { sector: kitchen, contract: look },
    });
  });

  it("has that name in the plan, and the program's once that is chosen", long, async () => {
    const { saved, hands } = opened({ records: [record] });
    const line = (await screen.findByText(/School kitchen/)).closest("li");
    await hands.click(within(line ?? document.body).getByRole("button"));
    await hands.click(await screen.findByRole("menuitem", { name: "Change" }));
    await hands.click(await screen.findByRole("button", { name: /School kitchen.*Sector/ }));
    await hands.click(await screen.findByRole("option", { name: "Cleaning" }));
    await hands.click(screen.getByRole("button", { name: "Save" }));
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(saved.mock.calls[0]?.[0].facts).toEqual({ ...facts, sector: "cleaning" });
  });
});

it(
  "a new goal is filed in the strand whose button was pressed, also beside a draft",
  long,
  async () => {
    const saved = vi.fn<(input: Input<"plan.save">) => void>();
    const left = { words: "Sleep", note: "", strand: "psychoSocial", component: "recover" };
    const hands = open(
      `#/people/${linh}/plan`,
      inventedCall({
        ...asCareWorker(),
        "drafts.read": ({ spot }) =>
          spot.object === "goal psychoSocial"
            ? { version: 0, content: JSON.stringify(left), savedAt: at }
            : null,
        "plan.save": (input) => {
          saved(input);
          return { entryId: goal.id };
        },
      }),
    );
    await hands.click(await screen.findByRole("button", { name: /^Add a goal.*Administrative/ }));
    const words = await screen.findByRole("textbox", { name: /goal|words/i });
    expect(words).toHaveProperty("value", "");
    await fill(hands, words, "A card of her own");
    await hands.click(screen.getByRole("button", { name: "Save" }));
    expect(saved.mock.calls[0]?.[0]).toMatchObject({
      begunIn: "administrative",
      content: { strand: "administrative" },
    });
  },
);
