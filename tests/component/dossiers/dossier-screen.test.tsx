import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Input, ProcedureName } from "../../../domain/api/index.ts";
import type { BridgeRequest } from "../../../domain/api/main-process-bridge.ts";
import { DossierView } from "../../../domain/dossiers/dossier-view.ts";
import type { Me } from "../../../domain/users/user.ts";
import { TemplateView } from "../../../domain/letters/letter-view.ts";
import type { Printout } from "../../../domain/api/printouts.ts";
import { paths } from "../../../renderer/shell/paths.ts";
import type { Call } from "../../../renderer/lib/api.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { handOutPaperLines } from "../../helpers/component/printout-ports.ts";
import { fill, open } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

afterEach(cleanup);

const id = "22222222-2222-4222-8222-222222222222";
const sample = DossierView.parse(sampleOf(DossierView));
const [oneEnclosure] = sample.enclosures;
const [oneContent] = sample.content.enclosures;
const [oneVersion] = sample.versions;
if (oneEnclosure === undefined || oneContent === undefined || oneVersion === undefined)
  throw new Error("There is one of each");
const scan = (at: number) =>
  `33333333-3333-4333-8333-33333333333${String(at)}` as typeof oneEnclosure.scanId;

/** Three scans, none released, none with text about it. */
function aDossier(change: Partial<DossierView> = {}): DossierView {
  const enclosures = [0, 1, 2].map((at) => ({
    ...oneEnclosure,
    scanId: scan(at),
    kind: "passport",
    title: "",
    form: "copy",
    language: null,
    translation: "",
    pages: 1,
    isThere: true,
    release: null,
  })) as DossierView["enclosures"];
  const content = {
    ...sample.content,
    enclosures: enclosures.map(({ scanId }) => ({ ...oneContent, scanId, title: "Passport" })),
  } as DossierView["content"];
  return { ...sample, state: "draft", enclosures, content, checks: [], ...change };
}

const administrator: Me = { ...me, roles: ["admin"], holds: ["office"] };
const asAdministrator: typeof answers = {
  "house.state": () => ({
    house: "open",
    hasDemo: false,
    movedAway: null,
    purpose: "real",
    me: administrator,
  }),
  "session.me": () => administrator,
};

/** The dossier on the screen of an administrator; requests go to `own` first. */
function onScreen(dossier: DossierView, own: Own = {}) {
  const said: { name: string; input: unknown }[] = [];
  const invented = inventedCall({
    ...answers,
    ...asAdministrator,
    "dossiers.view": () => dossier,
    "dossiers.enclose": () => null,
    "dossiers.register": () => null,
    "letterhead.logo": () => ({ logo: null, kept: null }) as never,
  });
  const call = ((name: ProcedureName, input: unknown) => {
    said.push({ name, input });
    const answer = own[name];
    return answer === undefined ? invented(name, input as Input<typeof name>) : answer(input);
  }) as Call;
  const hands = open(`#/documents/dossiers/${id}`, call);
  const inputOf = <N extends ProcedureName>(name: N) =>
    said.find((one) => one.name === name)?.input as Input<N> | undefined;
  return { hands, inputOf };
}

type Own = { readonly [name: string]: (input: unknown) => Promise<unknown> };

/** The main process, as far as a window that requests a printout can tell. */
let asked: BridgeRequest[] = [];
let lines: { readonly page: unknown[]; readonly desk: unknown[] };
beforeEach(() => {
  asked = [];
  lines = { page: [], desk: [] };
  const ask = (request: BridgeRequest) => {
    asked.push(request);
    // No scan is rendered here.
    if (request.ask !== "paper") return Promise.reject(new Error("Refused"));
    const { page, desk } = handOutPaperLines();
    page.onmessage = ({ data }) => void lines.page.push(data);
    desk.onmessage = ({ data }) => void lines.desk.push(data);
    return Promise.resolve();
  };
  Object.defineProperty(window, "hearth", { configurable: true, value: { ask } });
});

const heading = () => screen.findByRole("heading", { level: 1 });

describe("the entry of an enclosure in the index", () => {
  it(
    "has its own name, whether it is the original, its language and who translated it",
    long,
    async () => {
      const { hands, inputOf } = onScreen(aDossier());
      await heading();
      const [, second] = await screen.findAllByRole("button", { name: /^About: / });
      await hands.click(second ?? document.body);
      const panel = within(await screen.findByRole("dialog"));
      await fill(hands, panel.getByLabelText(/Name in the index/), "Her passport");
      await hands.click(panel.getByText("certified copy"));
      const language = panel.getByRole("combobox", { name: /Language it is written in/ });
      await fill(hands, language, "Vietnam");
      await hands.click(await screen.findByRole("option", { name: "Vietnamese" }));
      await fill(hands, panel.getByLabelText(/Translation/), "into French, sworn translator");
      await hands.click(panel.getByRole("button", { name: "Save" }));

      await waitFor(() => expect(inputOf("dossiers.enclose")).toBeDefined());
      const { enclosures } = inputOf("dossiers.enclose") ?? { enclosures: [] };
      expect(enclosures.map(({ scanId }) => scanId)).toEqual([scan(0), scan(1), scan(2)]);
      expect(enclosures[1]).toMatchObject({
        title: "Her passport",
        form: "certifiedCopy",
        language: "vi",
        translation: "into French, sworn translator",
      });
      expect(enclosures[0]).toMatchObject({ title: "", form: "copy", language: null });
      expect(enclosures[0]).not.toHaveProperty("isThere");
    },
  );
});

describe("an earlier request", () => {
  it("leads to the procedure, and offers nothing to fix", async () => {
    const line = { about: null, count: null, letThrough: null } as const;
    onScreen({
      ...aDossier(),
      checks: [
        { ...line, id: "asked", level: "warning", mend: "procedure", day: "2026-11-02" as never },
        { ...line, id: "noInterviews", level: "warning", mend: "sessions", day: null },
      ],
    });
    await heading();
    expect(
      screen.getByRole("link", { name: "See the procedure: Asked for already" }),
    ).toHaveProperty("hash", paths.personProcedure(aDossier().person.id));
    expect(screen.queryByRole("link", { name: "Mend: Asked for already" })).toBeNull();
    expect(screen.getByRole("link", { name: "Mend: No interview is counted" })).toBeTruthy();
  });
});

const checked = { count: null, day: null, letThrough: null } as const;

it("leads to the form where the day of birth can be changed", async () => {
  const line = { ...checked, about: null, level: "warning", mend: "intake" } as const;
  onScreen(aDossier({ checks: [{ ...line, id: "birthMissing" }] }));
  await heading();
  const there = paths.personIdentity(aDossier().person.id);
  expect(screen.getByRole("link", { name: /^Mend: / })).toHaveProperty("hash", there);
});

it("leads to a new scan where a document is missing, and not to the row of another", async () => {
  const line = { ...checked, about: "court", level: "blocking", mend: "enclosures" } as const;
  const { hands } = onScreen(
    aDossier({ choices: [], checks: [{ ...line, id: "enclosureMissing" }] }),
  );
  await heading();
  await hands.click(screen.getByRole("button", { name: /^Mend: / }));
  expect(document.activeElement?.textContent).toBe("Add a document or a scan to the file");
});

describe("rendering a dossier", () => {
  it("shows the progress, and stops when it is cancelled: nothing is shown then", async () => {
    const given: ((file: Uint8Array) => void)[] = [];
    const { hands } = onScreen(aDossier(), {
      "dossiers.scan": () =>
        new Promise((resolve) => {
          given.push((file) => resolve({ ok: true, value: { type: "image/jpeg", file } }));
        }),
    });
    await heading();
    await hands.click(screen.getByRole("button", { name: "Preview as PDF" }));
    await screen.findByText("The pages are drawn …");
    expect(asked[0]).toEqual({ ask: "paperSoon" });
    expect(asked).toContainEqual(expect.objectContaining({ ask: "paper", goal: "show" }));
    await waitFor(() => expect(given).toHaveLength(1));
    given[0]?.(aPlainPhoto());
    await screen.findByText("Page 1 of the enclosures");
    await waitFor(() => expect(given).toHaveLength(2));

    await hands.click(screen.getByRole("button", { name: "Stop drawing" }));
    given[1]?.(aPlainPhoto());

    await waitFor(() => expect(screen.queryByText(/of the enclosures$/)).toBeNull());
    await waitFor(() => expect(lines.desk).toContainEqual({ isWithdrawn: true }));
    expect(given).toHaveLength(2);
    expect(lines.page).toEqual([]);
    expect(screen.queryByText(/could not be drawn/)).toBeNull();
  });
});

describe("a final version", () => {
  const sent = {
    kind: "sent",
    on: "2026-11-20",
    how: "registeredPost",
    to: "Office",
    copies: 1,
    note: "",
  } as const;
  const version = (register: readonly object[]) =>
    ({
      ...oneVersion,
      number: 1,
      register: register.map((record, at) => ({
        id: `44444444-4444-4444-8444-44444444444${String(at)}`,
        byName: "Ada",
        at: "2026-11-21T10:00:00.000Z",
        record,
      })),
    }) as DossierView["versions"][number];

  it("has its receipt recorded with its proof, once it was sent", long, async () => {
    const dossier = aDossier({ state: "sent", versions: [version([sent])] });
    const { hands, inputOf } = onScreen(dossier);
    await hands.click(
      await screen.findByRole("button", { name: "Write down in the register: version 1" }),
    );
    const panel = within(await screen.findByRole("dialog"));
    await hands.click(panel.getByText("Its receipt is there"));
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(inputOf("dossiers.register")).toBeUndefined();
    await fill(hands, panel.getByLabelText(/^Proof/), "RP 0000 BE");
    await hands.click(panel.getByRole("button", { name: "Save" }));

    await waitFor(() => {
      expect(inputOf("dossiers.register")?.said).toMatchObject({
        kind: "received",
        proof: "RP 0000 BE",
      });
    });
  });

  it("shows what happened to it, including the receipt", async () => {
    const received = { kind: "received", on: "2026-11-23", proof: "RP 0000 BE", note: "" };
    onScreen(aDossier({ state: "sent", versions: [version([sent, received])] }));
    const region = await screen.findByRole("region", { name: "Version 1" });
    expect(region.textContent).toMatch(/Received on 23.November.2026: RP 0000 BE\./);
  });

  it("has its control sheet printed separately", async () => {
    const control = { number: 1, zone: "Europe/Brussels", register: [] };
    const { hands } = onScreen(aDossier({ state: "sent", versions: [version([sent])] }), {
      "dossiers.control": () => Promise.resolve({ ok: true, value: control }),
    });
    await hands.click(await screen.findByRole("button", { name: "Control page of version 1" }));
    await waitFor(() => expect(lines.page).toHaveLength(1));
    const [given] = lines.page as readonly { readonly paper: Printout }[];
    const paper = given?.paper;
    expect(paper).toMatchObject({ kind: "dossierControl", sheet: control });
    expect(paper).not.toHaveProperty("sheet.pages");
  });
});

describe("the text of a letter", () => {
  it("is restored to the previous version with one press, as a new version", long, async () => {
    const template = TemplateView.parse(sampleOf(TemplateView));
    const [some] = template.versions;
    if (some === undefined) throw new Error("A text has a version");
    const versions = [
      { ...some, number: 2, subject: "Newer", text: "Newer words" },
      { ...some, number: 1, subject: "Older", text: "Older words" },
      { ...some, number: 0, subject: "Shipped", text: "Shipped words" },
    ];
    const saved = vi.fn<(input: unknown) => void>();
    const invented = inventedCall({
      ...answers,
      ...asAdministrator,
      "letters.templates": () => [{ ...template, kind: "school", versions }],
      "letters.saveTemplate": (input) => {
        saved(input);
        return null;
      },
    });
    const hands = open("#/settings/letters", invented);
    await hands.click(await screen.findByRole("button", { name: /^Change: / }));
    await hands.click(await screen.findByRole("button", { name: "Back to the text before" }));

    await screen.findByText("The text before is in use again.");
    expect(saved).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: "school", after: 2, subject: "Older", text: "Older words" }),
    );
  });
});
