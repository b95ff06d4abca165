// A care worker's week: what they write is never lost, and never shown to others.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Role } from "../../../domain/users/user.ts";
import type { Program } from "../../../tools/drive/program.mjs";
import { idsIn, type Known } from "../../integration/attack/generated-inputs.ts";
import { keysFromFile, openRaw } from "../../integration/attack/raw-vault-access.ts";
import { contains, spoilsOf } from "../../integration/attack/readable-with-own-keys.ts";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import {
  addColleague,
  chooseOwnPassphrase,
  enter,
  expect,
  handOver,
  letIn,
  spokenWords,
  staff,
  test,
} from "../../helpers/e2e/prepared-vault.ts";
import { killAll, killVault } from "../../helpers/e2e/kill-and-reopen.ts";
import { agreePlan, askForTalks, setGoal } from "../../helpers/e2e/plan-steps.ts";
import { countPresses, promised } from "../../helpers/e2e/count-presses.ts";
import { admit, choose, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import {
  type Client,
  goOn,
  note,
  openSession,
  pasteMarkedUp,
  readSessions,
  recordSession,
  sessions,
  sign,
  typeAndKeep,
} from "../../helpers/e2e/counselling-session-steps.ts";
import { askEverything } from "../../helpers/e2e/direct-vault-calls.ts";
import { goTo, lock, signIn } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "administrator" });

const leila = {
  name: "Leila Invented",
  signInName: "plover",
  passphrase: "velvet harbour pencil autumn",
} as const;

const long = `A long afternoon. ${"She told it from the beginning. ".repeat(900)}And that was the end.`;
/** What was written in the week, and has to be there afterwards; by who reads it. */
const texts = {
  plan: [
    "Slept better. Wants to call her sister.",
    "She drew the room.\nقالت إنها تخاف\n她想回家。 And one word more",
    "Fetched the card from the town hall, two hours in the queue.",
    "The lawyer called on Tuesday, not on Monday.",
    "Half a page about the school, and then the light went out.",
    "Cried on the way back; we walked twice round the park.",
    "The bank asks for a paper that nobody has.",
    "Her brother wrote. She does not answer yet.",
    long,
  ],
  house: ["Would rather not be alone in the kitchen."],
  sealed: ["What she asked me to keep to myself."],
} as const;
const goal = "Sleep without the light on";
const service = "Invented clinic";
const hers = [...texts.plan, ...texts.sealed, goal, service];

test("a care worker’s week is complete after two crashes and a lock, and closed to all others", async ({
  hearth,
  page: ada,
  folder,
}) => {
  test.slow();
  await goTo(ada, "#/settings/users");
  const slip = await addColleague(ada, leila, "Care worker");
  const words = await spokenWords(await chooseOwnPassphrase(await lock(hearth), leila, slip));
  let tom = await handOver(hearth, "care");
  await letIn(tom, leila, words, ["the office part", "the care part"]);
  const clients = await admitAll(tom);
  const [linh, mina, rosa] = clients;

  tom = await firstHalf(hearth, tom, clients);
  tom = await secondHalf(hearth, tom, clients);
  const read = [
    await readSessions(tom, linh, 4),
    await readSessions(tom, mina, 3),
    await readSessions(tom, rosa, 3),
  ].join("\n");
  for (const text of Object.values(texts).flat()) expect(read).toContain(text);
  expect(await findings(tom, "every rule")).toEqual([]);
  await goTo(tom, "#/");
  await expect(tom.getByText("half written")).toHaveCount(0);

  await opensInEmergency(hearth, rosa);
  const door = await lock(hearth);
  const copy = join(folder, "copy");
  await cp(join(hearth.home, "house"), copy, { recursive: true });
  const known = await holdAgainstKeys(copy);
  await seesNothing(await enter(door, "volunteer"), "shelter", clients, known);
  await seesNothing(await handOver(hearth, "administrator"), "admin", clients, known);
});

type Clients = readonly [Client, Client, Client];

async function admitAll(page: Page): Promise<Clients> {
  const clients: Client[] = [];
  for (const name of ["Linh Invented", "Mina Invented", "Rosa Invented"]) {
    await admit(page, { name });
    clients.push({ name, file: new URL(page.url()).hash });
  }
  return clients as unknown as Clients;
}

/** The shortest way, a lock in the middle of a sentence, and a kill of the vault while typing. */
async function firstHalf(hearth: Program, page: Page, [linh, mina]: Clients): Promise<Page> {
  const [short, foreign, , , crashed] = texts.plan;
  await goTo(page, linh.file);
  const presses = await countPresses(page);
  await page.getByRole("link", { name: "Record a session" }).click();
  await expect(note(page)).toBeFocused();
  await page.keyboard.type(short);
  await page.keyboard.press("Control+Enter");
  await expect(said(page, "Signed. Care workers can read it.")).toBeVisible();
  expect(await presses()).toEqual(promised("record a session"));

  await openSession(page, linh);
  await page.getByRole("button", { name: "Begin with headings" }).click();
  await expect(note(page)).toHaveValue(/^What the person brought\n/);
  await note(page).fill(foreign.replace(" And one word more", ""));
  await choose(page, "Kind", "Legal");
  await page.getByLabel("Agreed next step").fill("Call the lawyer");
  await page.getByText("Before you sign").click();
  await expect(page.getByText("Would the person find it fair?")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await note(page).press("End");
  await page.keyboard.type(" And one word more");
  // A care worker names who may open sealed notes in an emergency; an administrator cannot. The draft waits meanwhile.
  const emergency = (page: Page) => page.getByRole("region", { name: "In an emergency" });
  const ada = await handOver(hearth, "administrator");
  await goTo(ada, "#/settings/notes");
  await expect(emergency(ada).getByText("Nobody yet.")).toBeVisible();
  const again = await handOver(hearth, "care");
  await goTo(again, "#/settings/notes");
  const named = emergency(again).getByRole("checkbox", { name: leila.name });
  await named.click({ force: true });
  await expect(named).toBeChecked();
  await openSession(again, mina);
  await expect(note(again)).toHaveValue("");
  await goOn(again, "A session with Linh");
  await expect(note(again)).toHaveValue(foreign);
  await expect(again.getByRole("button", { name: "Legal Kind" })).toBeVisible();
  await expect(again.getByLabel("Agreed next step")).toHaveValue("Call the lawyer");
  await sign(again);
  await expect(sessions(again).first()).toContainText("Call the lawyer");

  await openSession(again, mina);
  await typeAndKeep(again, crashed.slice(0, 40));
  const after = await enter(await killVault(hearth), "care");
  await goOn(after, "A session with Mina");
  await expect(note(after)).toHaveValue(new RegExp(`^${crashed.slice(0, 40)}`));
  await note(after).fill(crashed);
  await sign(after);
  return after;
}

/** A correction interrupted by a power cut, and everything else of a week. */
async function secondHalf(
  hearth: Program,
  before: Page,
  [linh, mina, rosa]: Clients,
): Promise<Page> {
  const [, , queue, corrected, , cried, bank, brother] = texts.plan;
  await goTo(before, `${linh.file}/sessions`);
  await before
    .getByRole("button", { name: /^Add to it:/ })
    .first()
    .click();
  await typeAndKeep(before, corrected.slice(0, 20));
  const page = await enter(await killAll(hearth), "care");
  await goOn(page, "Something to add to a session with Linh");
  await expect(note(page)).toHaveValue(new RegExp(`^${corrected.slice(0, 20)}`));
  await note(page).fill(corrected);
  await page.getByRole("button", { name: "Sign the addition" }).click();
  await expect(said(page, "Added.")).toBeVisible();
  await expect(sessions(page)).toContainText([/Added by Tom Invented/, /./]);

  await openSession(page, mina);
  await pasteMarkedUp(hearth, page, queue);
  await choose(page, "Kind", "Administrative");
  await sign(page);
  await recordSession(page, mina, { text: texts.house[0], level: "house" });
  await recordSession(page, rosa, { text: cried, kind: "Going along" });
  await recordSession(page, rosa, { text: bank, kind: "Administrative" });
  await recordSession(page, rosa, { text: texts.sealed[0], level: "sealed" });
  await recordSession(page, linh, { text: brother, kind: "Crisis" });
  await recordSession(page, linh, { text: long });
  await goTo(page, `${linh.file}/plan`);
  await setGoal(page, goal);
  await agreePlan(page);
  const agreed = page.getByRole("region", { name: "Agreed together" });
  await expect(agreed).toContainText("Last gone through on 10 March");
  await expect(agreed).toContainText("10 Jun");
  await agreed.getByText("1 agreed version").click();
  await agreed.getByText("10 March 2027 · agrees").click();
  await expect(agreed).toContainText(goal);
  await goTo(page, `${linh.file}/health`);
  await askForTalks(page, service);
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  const services = page.getByRole("region", { name: "Outside services" });
  await expect(services).toContainText(`${service}A talk`);
  await expect(services).toContainText("mental health · agreed 9 Mar");
  return page;
}

/** A colleague opens his sealed note about Rosa, and he reads on Today who did, and why. */
async function opensInEmergency(hearth: Program, rosa: Client): Promise<void> {
  const reason = "She has not come home and he cannot be reached";
  const leilasPage = await lock(hearth);
  await signIn(leilasPage, leila.signInName, leila.passphrase);
  expect(await readSessions(leilasPage, rosa, 3)).not.toContain(texts.sealed[0]);
  await leilasPage.getByRole("button", { name: "Open it in an emergency" }).click();
  await leilasPage.getByRole("button", { name: "Open, and tell Tom Invented" }).click();
  await expect(leilasPage.getByText("Say in a sentence why it cannot wait.")).toBeVisible();
  await leilasPage.getByLabel("Why now?").fill(reason);
  await leilasPage.getByRole("button", { name: "Open, and tell Tom Invented" }).click();
  await expect(leilasPage.getByText("Opened in an emergency.")).toBeVisible();
  await expect(sessions(leilasPage).filter({ hasText: texts.sealed[0] })).toHaveCount(1);
  expect(await findings(leilasPage)).toEqual([]);

  const his = await handOver(hearth, "care");
  const told = his.getByRole("listitem").filter({ hasText: "opened your sealed note" });
  await expect(told).toContainText("Leila Invented opened your sealed note on Rosa Invented");
  await expect(told).toContainText(reason);
  await told.getByRole("button", { name: "I have seen it" }).click();
  await expect(told).toHaveCount(0);
}

/** The raw files: his own key opens everything, the others' only what was meant for the house. Returns every id. */
async function holdAgainstKeys(copy: string): Promise<Known> {
  const spoils = async ({ signInName, passphrase }: { signInName: string; passphrase: string }) => {
    const keys = await keysFromFile(copy, signInName, passphrase);
    return { keys, found: spoilsOf(keys) };
  };
  const his = await spoils(staff.care);
  const asStored = (text: string) => JSON.stringify(text).slice(1, -1);
  for (const text of [...hers, ...texts.house])
    expect(contains(his.found, asStored(text)), text.slice(0, 60)).toBe(true);
  for (const other of [staff.volunteer, staff.administrator]) {
    const { found } = await spoils(other);
    expect(contains(found, texts.house[0])).toBe(true);
    for (const text of hers)
      expect(contains(found, asStored(text)), `${other.name}: ${text.slice(0, 60)}`).toBe(false);
  }
  const { file } = openRaw(his.keys);
  try {
    return {
      idsByTable: idsIn(file),
      days: ["2027-03-10", "2027-03-09", "2027-12-31"],
      moments: ["2027-03-10T19:00:00.000Z"],
      texts: [...hers, ...texts.house].map((text) => text.slice(0, 30)),
    };
  } finally {
    file.close();
  }
}

/** No screen and no procedure gives the user a note that is not for the house. */
async function seesNothing(page: Page, role: Role, clients: Clients, known: Known): Promise<void> {
  await goTo(page, clients[0].file);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(clients[0].name);
  await expect(page.getByRole("link", { name: "Plan", exact: true })).toHaveCount(0);
  const parts = hers.map((text) => text.split("\n")[0] ?? "").map((text) => text.slice(0, 30));
  const [linh, mina] = clients;
  const pages = [
    ...["", "/sessions", "/session", "/plan", "/health", "/history"].map(
      (tab) => `${linh.file}${tab}`,
    ),
    "#/",
    "#/people/notes",
  ];
  for (const hash of pages) {
    await goTo(page, hash);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    const shown = await page.getByRole("main").innerText();
    expect(
      parts.filter((part) => shown.includes(part)),
      hash,
    ).toEqual([]);
  }
  await page.getByRole("searchbox", { name: "Search in all notes" }).fill("kitchen");
  await expect(page.getByRole("main")).toContainText(texts.house[0]);
  await page.getByRole("searchbox", { name: "Search in all notes" }).fill("brother");
  await expect(page.getByText("Nothing found")).toBeVisible();
  expect(await readSessions(page, mina, 1)).toContain(texts.house[0]);

  const { answered, told } = await askEverything(page, role, known, parts);
  expect(answered).toBeGreaterThan(100);
  expect(told).toEqual([]);
}
