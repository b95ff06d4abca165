import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { SessionId, longestNote, NoteId } from "../../../domain/counselling/session.ts";
import type { SessionView } from "../../../domain/counselling/session-view.ts";
import { newSession } from "../../../renderer/counselling/session-draft.ts";
import { ourWords } from "../../helpers/interface-texts.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const linh = cards[0]?.id ?? "";
const at = Instant.parse("2026-11-20T10:00:00.000Z");
const careWorker = { ...me, roles: ["care" as const], holds: ["office" as const, "care" as const] };
const contactId = SessionId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01");
const note = (text: string | null) => ({
  id: NoteId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a02"),
  at,
  byName: "Samira Invented",
  seal: "0011223344556677",
  isSigned: true,
  text:
    text === null
      ? ({ state: "closed", exists: true } as const)
      : ({ state: "open", content: text } as const),
});

const sealed: SessionView = {
  id: contactId,
  day: CalendarDate.parse("2026-11-20"),
  minutes: 50,
  place: "centre",
  kind: "counselling",
  interpreted: "none",
  isInterview: true,
  level: "sealed",
  byName: "Samira Invented",
  isMine: false,
  takenBack: null,
  agreed: { state: "closed", exists: true },
  became: { task: null, appointment: null },
  notes: [note(null)],
  mayBreak: true,
  isLeftBehind: false,
  next: null,
  corrections: [],
  version: 1,
};

const asCareWorker = {
  ...answers,
  "house.state": () => ({
    house: "open" as const,
    hasDemo: false,
    movedAway: null,
    purpose: "real" as const,
    me: careWorker,
  }),
  "session.me": () => careWorker,
  "contacts.readers": () => ({ holders: [], deputies: [], careWorkers: [] }),
  "contacts.ofPerson": (): Output<"contacts.ofPerson"> => ({
    page: 0,
    total: 1,
    mayWrite: true,
    contacts: [sealed],
  }),
  "drafts.read": () => null,
};

describe("a withdrawn session", () => {
  it.each([
    { takenBack: null, isCounted: true },
    { takenBack: { at, byName: "Samira Invented" }, isCounted: false },
  ])("is not shown as counting: $isCounted", async ({ takenBack, isCounted }) => {
    const contacts = [{ ...sealed, takenBack }];
    const page = { page: 0, total: 1, mayWrite: true, contacts };
    open(
      `#/people/${linh}/sessions`,
      inventedCall({ ...asCareWorker, "contacts.ofPerson": () => page }),
    );

    await screen.findByText("Samira Invented sealed this note.");
    expect(screen.queryByText(/· interview ·/) !== null).toBe(isCounted);
  });
});

describe("a colleague’s sealed note", () => {
  it("opens in an emergency for a reason, on this page alone", long, async () => {
    const asked = vi.fn<(input: Input<"contacts.breakOpen">) => void>();
    const call = inventedCall({
      ...asCareWorker,
      "contacts.breakOpen": (input) => {
        asked(input);
        const agreed = { others: "", themes: [], nextStep: "Call her sister", next: null };
        return { agreed, notes: [note("Where she may have gone")] };
      },
    });
    const hands = open(`#/people/${linh}/sessions`, call);

    expect(await screen.findByText("Samira Invented sealed this note.")).toBeTruthy();
    await hands.click(screen.getByRole("button", { name: "Open it in an emergency" }));
    const panel = within(await screen.findByRole("dialog"));
    await fill(hands, panel.getByLabelText("Why now?"), "short");
    await hands.click(panel.getByRole("button", { name: "Open, and tell Samira Invented" }));
    expect(panel.getByText("Say in a sentence why it cannot wait.")).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();

    await fill(hands, panel.getByLabelText("Why now?"), " of time: missing since noon");
    await hands.click(panel.getByRole("button", { name: "Open, and tell Samira Invented" }));
    expect(await screen.findByText("Where she may have gone")).toBeTruthy();
    expect(screen.getByText("Call her sister")).toBeTruthy();
    expect(screen.getByText(/It closes when you leave this page/)).toBeTruthy();
    const reason = "short of time: missing since noon";
    expect(asked).toHaveBeenCalledExactlyOnceWith({ contactId, reason });
  });
});

describe("the page of a session", () => {
  const keeping = (isOnDisk: boolean) =>
    inventedCall({ ...asCareWorker, "drafts.save": () => ({ savedAt: at, isOnDisk }) });

  it("shows when the draft was saved", long, async () => {
    const hands = open(`#/people/${linh}/session`, keeping(true));
    await fill(hands, await screen.findByRole("textbox", { name: "Note" }), "She slept");
    expect(await screen.findByText(/^Kept at .*, sealed to you$/)).toBeTruthy();
  });

  it("signs, and saves, the last letter as well, however soon after it", long, async () => {
    const recorded = vi.fn<(input: Input<"contacts.record">) => void>();
    const kept = vi.fn<(content: string) => void>();
    const call = inventedCall({
      ...asCareWorker,
      "drafts.save": ({ content }) => {
        kept(content);
        return { savedAt: at, isOnDisk: true };
      },
      "contacts.record": (input) => {
        recorded(input);
        return { contactId };
      },
    });
    const hands = open(`#/people/${linh}/session`, call);
    await fill(hands, await screen.findByRole("textbox", { name: "Note" }), "She slept wel");
    await hands.keyboard("l");
    await hands.keyboard("{Control>}{Enter}{/Control}");
    expect(recorded.mock.calls[0]?.[0].conversation.text).toBe("She slept well");
    expect(kept.mock.calls.at(-1)?.[0]).toContain('"text":"She slept well"');
  });

  it("offers the headings of its kind while nothing is typed, and inserts them", long, async () => {
    const hands = open(`#/people/${linh}/session`, keeping(true));
    const page = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
    await hands.type(page, "S");
    expect(screen.queryByText("Begin with headings")).toBeNull();
    await hands.clear(page);
    await hands.click(screen.getByText("Begin with headings"));
    expect(page.value).toBe(headings.counselling);
    await hands.clear(page);
    await hands.click(screen.getByLabelText(/^Kind/, { selector: "button" }));
    await hands.click(await screen.findByText("Crisis", { selector: "[role=option] *" }));
    await hands.click(screen.getByText("Begin with headings"));
    expect(page.value).toBe(headings.crisis);
    await fill(hands, page, "She slept");
    await hands.tab();
    expect(page.value).toBe(`${headings.crisis}She slept`);
  });

  it("restores a hundred thousand characters to the last one, and signs them all", async () => {
    const signed = vi.fn<(input: Input<"contacts.record">) => void>();
    const half = { ...newSession("2026-11-24", "none"), text: longest };
    const call = inventedCall({
      ...asCareWorker,
      "drafts.read": ({ spot }) =>
        spot.kind === "contact" ? { version: 0, content: JSON.stringify(half), savedAt: at } : null,
      "drafts.save": () => ({ savedAt: at, isOnDisk: true }),
      "contacts.record": (input) => {
        signed(input);
        return { contactId };
      },
    });
    const hands = open(`#/people/${linh}/session`, call);
    const page = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
    expect(page.value).toBe(longest);
    await hands.click(screen.getByRole("button", { name: /^Sign/ }));
    await vi.waitFor(() => expect(signed).toHaveBeenCalledOnce());
    expect(signed.mock.calls[0]?.[0].conversation.text).toBe(longest);
  });

  it("has the earlier note beside it, to its last word on demand", async () => {
    const before = `${"She told it from the beginning. ".repeat(8)}\nAnd that was the end.`;
    const contacts = [{ ...sealed, level: "plan" as const, notes: [note(before)] }];
    const page = { page: 0, total: 1, mayWrite: true, contacts };
    const call = inventedCall({ ...asCareWorker, "contacts.ofPerson": () => page });
    const hands = open(`#/people/${linh}/session`, call);
    const beside = within(await screen.findByRole("complementary", { name: "Beside you" }));
    await hands.click(await beside.findByText("Read on"));
    expect(beside.getByText(/And that was the end\.$/)).toBeTruthy();
    expect(beside.queryByText("Read on")).toBeNull();
  });

  it("shows what is missing beside the page, and removes the message with the first letter", async () => {
    const hands = open(`#/people/${linh}/session`, keeping(true));
    const page = await screen.findByRole("textbox", { name: "Note" });
    await hands.click(screen.getByRole("button", { name: /^Sign/ }));
    expect(page.getAttribute("aria-invalid")).toBe("true");
    const said = document.getElementById(page.getAttribute("aria-describedby") ?? "");
    expect(said?.textContent).not.toBe("");
    await hands.type(page, "S");
    expect(page.getAttribute("aria-invalid")).toBe("false");
  });

  it("shows that it waits in memory while the disk is full", long, async () => {
    const hands = open(`#/people/${linh}/session`, keeping(false));
    await fill(hands, await screen.findByRole("textbox", { name: "Note" }), "She slept");
    expect(await screen.findByText(/The disk is full\./)).toBeTruthy();
  });

  it("shows that it is not saved when nothing answers, and tries again", long, async () => {
    const tried = vi.fn();
    const call = inventedCall({
      ...asCareWorker,
      "drafts.save": () => {
        tried();
        return { refused: { type: "DiskFull" } };
      },
    });
    const hands = open(`#/people/${linh}/session`, call);
    await fill(hands, await screen.findByRole("textbox", { name: "Note" }), "She slept");
    expect(await screen.findByText(/is not being kept/)).toBeTruthy();
    await vi.waitFor(() => expect(tried.mock.calls.length).toBeGreaterThan(1), 15_000);
  });

  it("names who reads a sealed note", long, async () => {
    const people = (names: readonly string[]) =>
      names.map((name, index) => ({ id: careWorkerId(index), name }));
    const call = inventedCall({
      ...asCareWorker,
      "contacts.readers": () => ({
        holders: people(["Noor"]),
        deputies: people(["Karim", "Tom"]),
        careWorkers: [],
      }),
    });
    const hands = open(`#/people/${linh}/session`, call);
    expect(await screen.findByText("you and Karim and Tom")).toBeTruthy();
    await hands.click(screen.getByRole("radio", { name: /^Sealed note/ }));
    expect(
      screen.getByText("In an emergency Noor can open a sealed note; you are told."),
    ).toBeTruthy();
  });
});

const headings = ourWords.en.sessions.template;

/** As long as a note may be, in characters of several scripts and sizes. */
const longest = "Él durmió. 她说想家。 قالت نعم. 🌱 "
  .repeat(3_000)
  .padEnd(longestNote, "That was all.");

const careWorkerId = (index: number) => ({ ...me }).id.replace(/.$/, String(index)) as typeof me.id;

it("the draft of a session is shown with the sessions, with a link to it", long, async () => {
  const spot = { kind: "contact" as const, personId: cards[0]?.id ?? null, object: null };
  open(
    `#/people/${linh}/sessions`,
    inventedCall({
      ...asCareWorker,
      "drafts.list": () => [{ spot, savedAt: at, person: null }],
    }),
  );
  expect(
    await screen.findByText(/^A session is half written, since 20 November 2026/),
  ).toBeTruthy();
  expect(screen.getByRole("link", { name: "Go on" }).getAttribute("href")).toBe(
    `#/people/${linh}/session`,
  );
});
