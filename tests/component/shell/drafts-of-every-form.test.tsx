// @module-tag long
// Every form with drafts is opened: whatever can be chosen in it is shown on Today in the words of the form.
import { cleanup, renderHook, screen, waitFor } from "@testing-library/react";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type * as z from "zod";
import type { ProcedureName } from "../../../domain/api/index.ts";
import { DraftKind, isId } from "../../../domain/drafts/draft.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import type { FieldsPanelProps } from "../../../renderer/shell/forms/fields-panel.tsx";
import { paths } from "../../../renderer/shell/paths.ts";
import type { Field, FormValues } from "../../../renderer/shell/forms/form-values.ts";
import type { Call } from "../../../renderer/lib/api.ts";
import type * as draft from "../../../renderer/shell/forms/use-draft.ts";
import { startI18n } from "../../../renderer/lib/texts/i18n.ts";
import { draftFieldTexts } from "../../../renderer/today/draft-field-texts.ts";
import { useDraftText } from "../../../renderer/today/use-draft-text.ts";
import { ourWords } from "../../helpers/interface-texts.ts";
import { sample } from "../../helpers/component/vault-with-drafts.ts";
import { me, settings } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";
import { letListsRepeat } from "../../helpers/component/schema-samples.ts";

beforeAll(letListsRepeat);
afterEach(cleanup);

type Panel = Pick<FieldsPanelProps<ProcedureName>, "procedure" | "spot" | "start" | "fieldsOf">;
/** What was opened: forms with a schema of their own, and panels of fields. */
const met = vi.hoisted(() => ({
  schemas: new Map<z.ZodType, DraftKind>(),
  panels: new Map<string, Panel>(),
}));
vi.mock("../../../renderer/shell/forms/use-draft.ts", async (original) => {
  const real = await original<typeof draft>();
  const useRestored: typeof draft.useRestored = (spot, schema) => {
    met.schemas.set(schema, spot.kind);
    return real.useRestored(spot, schema);
  };
  return { ...real, useRestored };
});
vi.mock("../../../renderer/shell/forms/fields-panel.tsx", () => ({
  FieldsPanel: (panel: Panel) => {
    met.panels.set(`${panel.procedure} ${panel.spot.object ?? ""}`, panel);
    return null;
  },
}));

/** A complaint that can be answered, one that can be reviewed, and an open alarm. */
const whatWentWrong = () =>
  ({
    toAnswer: ["complaints.view", { ...sample("complaints.view"), answered: null }],
    toSecond: ["complaints.view", { ...sample("complaints.view"), maySecond: true }],
    toAsk: ["access.view", { requests: [] }],
    toAssess: ["breaches.view", { ...sample("breaches.view"), assessed: null }],
  }) as const satisfies Readonly<Record<string, readonly [ProcedureName, unknown]>>;

/** Answers with one of them from now on. */
function putWhatWentWrong(
  asked: Map<string, unknown>,
  shows: keyof ReturnType<typeof whatWentWrong>,
): void {
  const [name, answer] = whatWentWrong()[shows];
  asked.set(name, answer);
}

const id = "11111111-1111-4111-8111-111111111111";
const everybody = {
  ...me,
  roles: ["care" as const, "admin" as const],
  holds: ["care" as const, "office" as const],
};
const asked = new Map<string, unknown>();
beforeEach(() => {
  asked.clear();
  const house = { house: "open", hasDemo: false, movedAway: null, purpose: "real" };
  for (const [name, answer] of Object.entries({
    "house.state": { ...house, me: everybody },
    "session.me": everybody,
    "lists.now": [],
    "house.settings": settings,
    "sheets.now": { read: [], own: [] },
    "house.setUp": { open: [] },
    "drafts.read": null,
    "drafts.list": [],
  }))
    asked.set(name, answer);
});
const call = ((name: ProcedureName) => {
  if (!asked.has(name)) {
    const answer: unknown = sample(name);
    // What the house cannot read yet cannot be overwritten: that has no form.
    const isKept = typeof answer === "object" && answer !== null && "isKept" in answer;
    asked.set(name, isKept ? { ...answer, isKept: false } : answer);
  }
  return Promise.resolve({ ok: true, value: asked.get(name) });
}) as unknown as Call;

/** Sessions with a next session. */
function stillToCome() {
  const file = sample("contacts.ofPerson");
  return {
    ...file,
    contacts: file.contacts.map((contact) => ({
      ...contact,
      next: contact.next === null ? null : { ...contact.next, isTakenAway: false },
    })),
  };
}

const inPlan = ["goal", "step", "referral", "score", "conference", "review", `goal ${id}`];
const inLegal = [
  "case",
  "interview",
  "note",
  `case ${id}`,
  `link ${id}`,
  `event ${id}`,
  `mistake ${id}`,
];
const inLedger = [
  "consent",
  "line",
  "order",
  `withdrawn ${id}`,
  `takeBack ${id}`,
  `decision ${id}`,
  `decision ${id} 0`,
  `decision ${id} 2`,
  `extend ${id}`,
  `close ${id}`,
  `mistake ${id}`,
];
const projects = ["record language", "record training", "record work"];
const records = [
  "information",
  "lawyer",
  "civilParty",
  "compensation",
  "centreAction",
  "return",
  "afterContact",
  "contact",
].map((kind) => `record ${kind}`);

/** Forms opened by an address, by area of the program. */
const walks = {
  "the house": [
    paths.newIncident,
    paths.newBreach,
    paths.newComplaint,
    paths.writeLog,
    paths.correctLog(id),
    paths.planAppointment,
    paths.startMedicine,
    paths.planActivity,
    paths.noteVisit,
  ],
  "papers and admissions": [
    paths.admit,
    paths.takeCall,
    paths.sign(id),
    paths.letter(id),
    paths.personDocuments(id, "new"),
    paths.settingsCentre,
    paths.settingsRooms,
  ],
  "a file": [
    paths.recordSession(id),
    paths.addToSession(id, id),
    paths.correctSession(id, id),
    paths.moveNextSession(id, id),
    paths.personHealth(id, "card"),
    paths.personSafety(id, "safetyCard"),
    paths.personSafety(id, "assessment"),
    paths.personSafety(id, "apart"),
    paths.personRemark(id),
    ...["family", "languages", "arrival", "exploitation"].map((part) =>
      paths.personIntake(id, part),
    ),
  ],
  "the plan": [...inPlan, ...projects].map((form) => paths.personPlan(id, form)),
  "legal follow-up": inLegal.map((form) => paths.personLegal(id, form)),
  "what was done for a case": records.map((form) => paths.personLegal(id, form)),
  "the register": inLedger.map((form) => paths.personLedger(id, form)),
};

interface Opening {
  readonly address: string;
  readonly presses: readonly RegExp[];
  readonly shows?: keyof ReturnType<typeof whatWentWrong>;
}

/** Forms behind a button, or behind an answer of their own. */
const openings: readonly Opening[] = [
  { address: paths.personLedger(id, "access"), presses: [], shows: "toAsk" },
  { address: paths.complaint(id), presses: [/^Answer…/], shows: "toAnswer" },
  { address: paths.complaint(id), presses: [/^Look again…/], shows: "toSecond" },
  { address: paths.breach(id), presses: [/^Assess and close…/], shows: "toAssess" },
  { address: paths.referral(id), presses: [/Add what was told/] },
  { address: paths.settingsLetters, presses: [/^Change/] },
  {
    address: paths.dossier(id),
    presses: [/^Change/, /^About/, /Write down/, /To whom, in which language/],
  },
];

const countOfMet = () => met.schemas.size + met.panels.size;

it.each(openings)("is opened: $address", async ({ address, presses, shows }) => {
  if (shows !== undefined) putWhatWentWrong(asked, shows);
  const before = countOfMet();
  const hands = open(address, call);
  for (const name of presses) {
    const [button] = await screen.findAllByRole("button", { name });
    if (button !== undefined) await hands.click(button);
  }
  await waitFor(() => expect(countOfMet()).toBeGreaterThan(before));
});

it.each(Object.entries(walks))("is opened from one address to the next in %s", async (_, walk) => {
  asked.set("contacts.ofPerson", stillToCome());
  open(paths.settingsLook, call);
  for (const address of walk) {
    const before = countOfMet();
    window.location.hash = address;
    await waitFor(() => expect(countOfMet(), address).toBeGreaterThan(before));
  }
});

describe("a draft", () => {
  it("exists for every kind, and no form was left out", () => {
    const kinds = [
      ...met.schemas.values(),
      ...[...met.panels.values()].map(({ spot }) => spot.kind),
    ];
    expect(new Set(kinds)).toEqual(new Set(DraftKind.options));
    const opened = [...met.panels.values()].map(({ procedure }) => procedure as string);
    const panels = sources.flatMap((text) =>
      text.includes("/fields-panel.tsx") ? [...text.matchAll(/procedure="([\w.]+)"/g)] : [],
    );
    expect(
      panels.map(([, procedure]) => procedure).filter((one) => !opened.includes(one ?? "")),
    ).toEqual([]);
    expect(new Set(sources.flatMap(schemasIn)).size).toBe(met.schemas.size);
  });

  it.each(Language.options)("is shown in the words of its form: %s", (language) => {
    const { result } = renderHook(useDraftText, {
      wrapper: ({ children }) => (
        <I18nextProvider i18n={startI18n(language, { [language]: ourWords[language] })}>
          {children}
        </I18nextProvider>
      ),
    });
    const read = (kind: DraftKind, name: string, code: string) =>
      result.current(kind, JSON.stringify({ [name]: [code] }));
    let count = 0;
    for (const { kind, name, code, label } of [...ofSchemas(), ...ofPanels(), ...languages]) {
      count += 1;
      const where = `${kind} ${name} ${code}`;
      const { typed, chosen } = read(kind, name, code);
      const isUnsaid = draftFieldTexts[kind][name] === null || isId(code) || !/\p{L}/u.test(code);
      expect({ where, typed, said: chosen.length }).toEqual({
        where,
        typed: [],
        said: isUnsaid ? 0 : 1,
      });
      // A language has its name in the user's language, also where the form shows its own name.
      const isOfForm = label !== null && draftFieldTexts[kind][name] !== "language";
      if (language === "en" && isOfForm && !isUnsaid)
        expect({ where, chosen }).toEqual({ where, chosen: [label] });
    }
    expect(count).toBeGreaterThan(300);
  });
});

interface Choice {
  readonly kind: DraftKind;
  readonly name: string;
  readonly code: string;
  /** What the form shows for it, in English, where it is known. */
  readonly label: string | null;
}

/** Languages and countries are text in a form's schema: no schema distinguishes them. */
const languages: readonly Choice[] = [
  "referral languages",
  "intake interpreterIn",
  "appointment language",
  "signing readIn",
  "plan language",
  "intake code",
].map((place) => {
  const [kind, name = ""] = place.split(" ");
  return { kind: DraftKind.parse(kind), name, code: "fr", label: "French" };
});

/** The choices in the forms with a schema of their own. */
const ofSchemas = (): readonly Choice[] =>
  [...met.schemas].flatMap(([schema, kind]) =>
    codesIn(schema, "").map(([name, code]) => ({ kind, name, code, label: null })),
  );

type Def =
  | { readonly type: "object"; readonly shape: Readonly<Record<string, z.core.$ZodType>> }
  | { readonly type: "array"; readonly element: z.core.$ZodType }
  | { readonly type: "union"; readonly options: readonly z.core.$ZodType[] }
  | { readonly type: "nullable" | "optional" | "readonly"; readonly innerType: z.core.$ZodType }
  | { readonly type: "enum"; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: "literal"; readonly values: readonly unknown[] }
  | { readonly type: "string" };

function codesIn(schema: z.core.$ZodType, name: string): readonly (readonly [string, string])[] {
  const { def } = schema._zod as unknown as { readonly def: Def };
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).flatMap(([key, part]) => codesIn(part, key));
    case "array":
      return codesIn(def.element, name);
    case "union":
      return def.options.flatMap((option) => codesIn(option, name));
    case "nullable":
    case "optional":
    case "readonly":
      return codesIn(def.innerType, name);
    case "enum":
      return Object.values(def.entries).map((code) => [name, code]);
    case "literal":
      return def.values.map((code) => [name, String(code)]);
    default:
      return [];
  }
}

/** The choices in the panels, whatever else is chosen in them. */
function ofPanels(): readonly Choice[] {
  return [...met.panels.values()].flatMap(({ spot: { kind }, start, fieldsOf }) =>
    fieldsIn(fieldsOf, start).flatMap((field) =>
      "choices" in field
        ? field.choices.map((one) => ({ kind, name: field.name, code: one.id, label: one.label }))
        : field.type === "language"
          ? [{ kind, name: field.name, code: "fr", label: "French" }]
          : [],
    ),
  );
}

function fieldsIn(fieldsOf: Panel["fieldsOf"], start: FormValues): readonly Field[] {
  const known = new Map<string, Field>();
  const look = (typed: FormValues): void => {
    for (const field of fieldsOf(typed)) {
      if (known.has(field.name)) continue;
      known.set(field.name, field);
      if ("choices" in field)
        for (const { id: chosen } of field.choices) look({ ...typed, [field.name]: chosen });
      else look({ ...typed, [field.name]: "something" });
    }
  };
  look(start);
  return [...known.values()];
}

const screens = join(import.meta.dirname, "..", "..", "..", "renderer");
/** Without the panel of fields: its forms have no schema of their own. */
const sources = readdirSync(screens, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".tsx") && !file.endsWith("fields-panel.tsx"))
  .map((file) => readFileSync(join(screens, file), "utf8"));

/** Schemas of forms in a source; those with the same name in several files are distinguished by their file. */
function schemasIn(text: string): readonly string[] {
  const named = [
    ...text.matchAll(/schema=\{([A-Z]\w+)\}|use(?:Restored|UnfinishedDraft)\(spot, ([A-Z]\w+)\)/g),
  ];
  return named
    .map(([, one, other]) => one ?? other ?? "")
    .map((name) => new RegExp(`const ${name} = [^;]*`).exec(text)?.[0] ?? name);
}
