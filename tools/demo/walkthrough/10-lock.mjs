import { signIn, signInName } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Lock the house, and open it again",
  isShort: true,
  run: async ({ program, passphrase, picture }) => {
    const open = await program.window();
    const window = await program.windowAfter(() =>
      open.getByRole("button", { name: "Lock" }).click(),
    );
    await picture("lock");
    await window.locator("#name").fill(signInName);
    await window.locator("#passphrase").fill("something else altogether");
    await window.keyboard.press("Enter");
    await window.getByText("do not go together").waitFor();
    await picture("lock wrong passphrase");
    await signIn(window, passphrase);
    await window.getByRole("heading", { name: "In the house tonight" }).waitFor();
    await picture("today");
  },
};
