// Every screen about people, with distinct words in every free text field: none of them can be read, heard or selected while
// names are hidden, except for the list below.
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, expect, it } from "vitest";
import { api, type ProcedureName } from "../../../domain/api/index.ts";
import { IntakeSection } from "../../../domain/intake/intake.ts";
import { newRouter } from "../../../renderer/app/router.tsx";
import type { Call } from "../../../renderer/lib/api.ts";
import { me, settings } from "../../helpers/component/invented-house.ts";
import { ourWords } from "../../helpers/interface-texts.ts";
import { long, shortAndLong } from "../../helpers/long-test.ts";
import { fill, open } from "../../helpers/component/render.tsx";
import { letListsRepeat, writtenSampleOf } from "../../helpers/component/schema-samples.ts";

beforeAll(letListsRepeat);
afterEach(cleanup);

const id = "11111111-1111-4111-8111-111111111111";
const careWorker = { ...me, roles: ["care" as const], holds: ["care" as const, "office" as const] };

/** What may be read all the same: staff, rooms, names of the centre's own things, and its own texts. */
const mayBeRead = [
  // Colleagues, by the place their name is in.
  /(by|By|byName|ByName|worker|workerName|authorName|escortName|concernedName|spokeWith)$/,
  /(worker|workers|deputies|holders|careWorkers|colleagues|firstBy|secondBy)\.name$/,
  /\.(first|second)(Name)?$/,
  /leftAuthors$/,
  /^(calendar\.colleagues|assistance\.workers|complaints\.list:colleagues|activities\.book:colleagues|(beds\.warnings|stranger\.view):coordinators):?\.?name$/,
  // Rooms, beds, tasks and things of the house; names of a colleague's own lists.
  /^beds\.\w+:rooms\.name$|^filters\./,
  /(room|Room|bed|Bed)(\.name)?$/,
  /^belongings\.book:things\.label$/,
  // The name of a number or of a lent thing, the law behind a day, the seal of a note.
  /identityNumbers\.kind$|openItems\.label$|^access\.view:requests\.source$|notes\.seal$/,
  // Texts of the centre.
  /^(agreement\.(page|view)|missing\.steps|house\.)/,
  /^agreement\.ofPerson:(proposed|steps|texts)/,
  /^missing\.view:steps/,
  /\.own$|\.own\.[a-zA-Z]+$/,
  /content\.(centre\.|textVersion$)/,
  // Meaningless to anyone but the code that formats a moment.
  /:zone$/,
];

const asked = new Map<ProcedureName, unknown>(
  Object.entries({
    "house.state": {
      house: "open",
      hasDemo: false,
      movedAway: null,
      purpose: "real",
      me: careWorker,
    },
    "session.me": careWorker,
    "lists.now": [],
    "house.settings": settings,
    "sheets.now": { read: [], own: [] },
    "house.setUp": { open: [] },
    "drafts.read": null,
    "drafts.list": [],
  }) as [ProcedureName, unknown][],
);

const sign = "zq:";
/** The text of a page that could not be rendered: nothing could be read on it. */
const broken = ourWords.en.frame.brokenTitle;

const call = ((name: ProcedureName) => {
  if (!asked.has(name)) {
    const wordsAt = (way: string) =>
      mayBeRead.some((one) => one.test(`${name}:${way}`)) ? [] : [`${sign}${name}:${way}`, sign];
    asked.set(name, writtenSampleOf(api[name].output, wordsAt));
  }
  return Promise.resolve({ ok: true, value: asked.get(name) });
}) as unknown as Call;

/** Screens about people and incidents; those about the house where they mention people. */
const places = Object.keys(newRouter().routesByPath)
  .map((path) => path.replace(/(?<=.)\/$/, ""))
  .filter((path) => /^\/(people|documents|house|admit|$)/.test(path))
  .filter((path) => !/^\/house\/(agreement|out\/steps)/.test(path))
  .map((path) => path.replace("$night", "2027-03-10").replaceAll(/\$\w+/g, id))
  .flatMap((path) =>
    path.endsWith("/intake")
      ? IntakeSection.options.map((part) => `${path}?section=${part}`)
      : path === "/admit"
        ? [path, `${path}?person=${id}`, `${path}?with=${id}`]
        : [path],
  );

/** Screens where people are found only after typing. */
const searched: ReadonlyMap<string, { readonly role: string; readonly name: string }> = new Map([
  ["/admit", { role: "textbox", name: ourWords.en.admit.name }],
  ["/people/notes", { role: "searchbox", name: ourWords.en.sessions.searchAll }],
]);

/** Screens without data about people: empty forms, and actions of the centre. */
const tellsOfNobody = [
  "/people/referrals/new",
  "/house/incidents/new",
  "/house/incidents/address/new",
  "/house/together/tasks",
  "/house/incidents/complaints/new",
];

/** The screens with the most about people. */
const fewPlaces = ["/", "/house", `/people/${id}`, `/people/${id}/stay`, `/people/${id}/plan`];

for (const [each, how] of shortAndLong(places, (place) => fewPlaces.includes(place)))
  it.each(each)("%s shows no free text about a person", how, async (address) => {
    const hands = open(`#${address}`, call);
    await waitFor(() => expect(document.querySelector("main h1, main h2")).not.toBeNull());
    await still();
    expect(document.body.textContent).not.toContain(broken);
    for (const part of document.querySelectorAll("details")) part.open = true;
    const named = searched.get(address);
    if (named !== undefined)
      await fill(hands, screen.getByRole(named.role, named), `${sign}someone`);
    await waitFor(() => expect(readable().length > 0).toBe(!tellsOfNobody.includes(address)));

    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await hands.keyboard("{F8}");
    await waitFor(() => expect([...new Set(readable())]).toEqual([]));
  });

it("finds the free texts wherever a file is open", long, () => {
  expect(asked.size).toBeGreaterThan(40);
});

/** Waits until the screen no longer changes. */
async function still(): Promise<void> {
  let hasChanged = true;
  const watch = new MutationObserver(() => {
    hasChanged = true;
  });
  watch.observe(document.body, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  await waitFor(
    () => {
      const isStill = !hasChanged;
      hasChanged = false;
      expect(isStill).toBe(true);
    },
    { interval: 60 },
  );
  watch.disconnect();
}

/** The content of texts, fields and accessible labels. */
function readable(): readonly string[] {
  const found: string[] = [];
  const note = (text: string, where: string) => {
    if (text.includes(sign)) found.push(`${where}: ${text}`);
  };
  for (const element of document.body.querySelectorAll("*")) {
    if (element instanceof HTMLTextAreaElement && element.closest("[inert]") !== null) continue;
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      note(element.value, "field");
    else
      for (const child of element.childNodes)
        if (child instanceof Text) note(child.data, element.tagName);
    for (const name of ["aria-label", "title", "alt", "placeholder", "aria-description"])
      note(element.getAttribute(name) ?? "", name);
  }
  return found;
}
