import { signInName } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Set up a house",
  isShort: true,
  run: async ({ program, passphrase, picture }) => {
    const window = await program.window();
    const goOn = window.getByRole("button", { name: "Continue" });
    await window.getByRole("button", { name: "English" }).click();
    await window.getByLabel("Your name").fill("Noor Peeters");
    await window.getByLabel("Sign-in name").fill(signInName);
    await window.getByRole("checkbox", { name: "Care worker" }).check({ force: true });
    await picture("first run you");
    await goOn.click();
    await window.getByRole("heading", { name: "Choose your passphrase" }).waitFor();
    await picture("first run passphrase");
    await window.getByText("My own").click();
    await window.getByLabel("Your passphrase", { exact: true }).fill(passphrase);
    await window.getByLabel("Type it once more").fill(passphrase);
    await window.getByRole("button", { name: "Create the house" }).click();
    await window.getByLabel("Name of the centre, as printed").fill("Centre Exemple asbl");
    await window.getByLabel("Correspondence address").fill("Postbus 100\n1000 Brussel");
    await picture("first run centre");
    await goOn.click();
    await window.getByRole("heading", { name: "Residence rules" }).waitFor();
    await window.getByText("No, or not known: a work permit (C) is asked for").click();
    await picture("first run rules");
    await goOn.click();
    await window.getByRole("heading", { name: "Rooms and beds" }).waitFor();
    await picture("first run rooms");
    await goOn.click();
    await window.getByRole("heading", { name: "Three recovery sheets" }).waitFor();
    await picture("first run sheets");
  },
};
