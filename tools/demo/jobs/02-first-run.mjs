import { signInName } from "../hands.mjs";

/** @type {import("../guide.mjs").Job} */
export const job = {
  name: "Set up the house",
  run: async ({ program, passphrase, picture }) => {
    const window = await program.window();
    await window.getByRole("button", { name: "English" }).click();
    await window.getByLabel("Your name").fill("Ada Invented");
    await window.getByLabel("Sign-in name").fill(signInName);
    await window.getByRole("checkbox", { name: "Care worker" }).check({ force: true });
    await picture("first run: you");
    await window.getByRole("button", { name: "Continue" }).click();
    await window.getByText("My own").waitFor();
    await picture("first run: passphrase");
    await window.getByText("My own").click();
    await window.getByLabel("Your passphrase", { exact: true }).fill(passphrase);
    await window.getByLabel("Type it once more").fill(passphrase);
    await window.getByRole("button", { name: "Create the house" }).click();
    await window.getByLabel("Name of the centre, as printed").fill("Centre Exemple asbl");
    await window.getByLabel("Correspondence address").fill("BP 0\n0000 Exemple");
    await picture("first run: centre");
    await window.getByRole("button", { name: "Continue" }).click();
    await window.getByRole("heading", { name: "Rooms and beds" }).waitFor();
    await picture("first run: rooms");
    await window.getByRole("button", { name: "Continue" }).click();
    await window.getByRole("heading", { name: "Three recovery sheets" }).waitFor();
  },
};
