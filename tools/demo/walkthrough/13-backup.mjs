import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { goTo, signIn, typeSheet } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Back up, and prove the backup with two sheets",
  run: async ({ program, passphrase, sheets, picture, paper }) => {
    const window = await program.window();
    await signIn(window, passphrase);
    const stick = join(program.home, "..", "stick");
    await mkdir(stick);
    await program.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    }, stick);
    await goTo(window, "#/settings/look");
    await window.getByText("Light", { exact: true }).click();
    await goTo(window, "#/settings/backup");
    await window.getByRole("button", { name: "Choose a folder…" }).click();
    await window.getByText("Every day, by itself").click();
    await window.getByRole("button", { name: "Back up now" }).click();
    await window.getByText(/^The backup is made/).waitFor();
    await picture("backup made");
    await window.getByRole("button", { name: /^Drill…/ }).click();
    const drill = window.getByRole("dialog", { name: "Restore drill" });
    await typeSheet(window, sheets[0]);
    await picture("restore drill");
    await drill.getByRole("button", { name: "Continue" }).click();
    await drill.getByRole("heading", { name: "Type the second sheet" }).waitFor();
    await typeSheet(window, sheets[1]);
    await drill.getByRole("button", { name: "Begin the drill" }).click();
    await window.getByText("The drill is over.").waitFor();
    await picture("backup proved");
    await paper(
      () => window.getByRole("button", { name: "Slip to sign…" }).click(),
      "slip of the drill",
    );
    await goTo(window, "#/settings/check");
    await window.getByRole("button", { name: "Check now" }).click();
    await window.getByText("Everything is as the house wrote it").waitFor();
    await picture("whole house checked");
    await program.windowAfter(() => window.getByRole("button", { name: "Lock" }).click());
  },
};
