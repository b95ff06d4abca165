// Each role's main task, done for the first time, without help: every step follows what the screen says.
import { expect, test as base } from "../../helpers/e2e/fixtures.ts";
import { test } from "../../helpers/e2e/prepared-vault.ts";
import { newcomer } from "../../helpers/e2e/first-time-user.ts";
import { previewAfter } from "../../helpers/e2e/printout-steps.ts";
import { admit } from "../../helpers/e2e/admission-and-departure-steps.ts";

test.use({ as: "volunteer" });

test("night staff admit a person, and count the night", async ({ page }) => {
  const noor = newcomer(page);
  await noor.presses("Admit", "Someone arrives?");
  await noor.writes("Name", "Amber Invented");
  await noor.presses(/^not known$/i, "Age");
  await noor.presses(/^not known$/i, "Sex");
  await noor.chooses("Referred by", "Police");
  await noor.presses("Admit");
  await noor.reads(/Amber Invented/);
  await noor.reads(/Room 1/);
  await noor.presses("Today");
  await noor.presses("Say who is where");
  await noor.reads("Press each person you have seen.");
  await noor.presses("Amber Invented");
  await noor.presses("All as shown");
  await noor.reads(/Counted at .* by Noor Invented/);
});

test.describe("a care worker", () => {
  test.use({ as: "care" });

  test("records a session, and signs it", { tag: "@long" }, async ({ page }) => {
    await admit(page, { name: "Amber Invented" });
    const tom = newcomer(page);
    await tom.presses("Today");
    await tom.presses("People");
    await tom.presses(/Amber Invented/);
    await tom.presses("Record a session");
    await tom.writes("What was said, and in whose words.", "Slept well. Asks for a class.");
    await tom.presses(/^Sign/);
    await tom.reads("Signed. Care workers can read it.");
    await tom.reads("Slept well. Asks for a class.");
  });
});

test.describe("an administrator", () => {
  test.use({ as: "administrator" });

  test(
    "gives a new colleague access, and prints the figures of a year",
    { tag: "@long" },
    async ({ hearth, page }) => {
      await admit(page, { name: "Amber Invented" });
      const ada = newcomer(page);
      await ada.presses("Settings");
      await ada.presses("People who work here");
      await ada.presses("Add a colleague");
      await ada.writes("Name", "Lark Invented");
      await ada.writes("Sign-in name", "lark");
      await ada.presses(/^Shelter staff/, "Sign-in name");
      await ada.presses("Add and show the slip");
      await ada.presses("I have copied it");
      await ada.reads("Lark Invented");
      await ada.reads(/has a slip/);
      await ada.presses("Reports");
      await ada.reads("Arrivals in the house");
      const paper = await previewAfter(hearth, () => ada.presses("Year pack"));
      await newcomer(paper).reads("Print…");
    },
  );
});

base.describe("whoever keeps the papers", () => {
  base.use({ clock: "2027-03-10T17:00:00.000Z" });

  base("brings a renewal dossier to paper, from what expires", async ({ hearth }) => {
    const robin = newcomer(await hearth.window());
    await robin.presses("Explore with an invented house");
    await robin.presses("Documents");
    await robin.presses("Dossier", /^BA\s*Blessing.*send the renewal/i);
    await robin.reads("What stands in the way");
    await robin.presses("The person was told what is sent, and agrees");
    await robin.reads(/noted by Robin Demo/);
    await robin.presses("Let through…", /magistrate’s answers/);
    await robin.writes("Why", "Asked by telephone");
    await robin.presses("Save");
    await robin.presses("I have read it");
    await robin.presses("Sign off");
    await robin.writes("Why", "The coordinator is away");
    await robin.presses("Save");
    await robin.presses("Freeze");
    await robin.presses("Freeze", /stays|kept as it is/);
    await robin.reads("It has not left yet.");
    const paper = await previewAfter(hearth, () => robin.presses("Open, save, print"));
    await newcomer(paper).reads("Print…");
    // Every page says, in the language of the dossier, that it contains demo data.
    await expect(
      paper.getByText(/une maison inventée\. Personne n’y existe/).first(),
    ).toBeAttached();
  });
});
