// Two sheets, on a computer whose clock does not agree with what was recorded last.
import { RouterContextProvider } from "@tanstack/react-router";
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Sheet, SheetNumber } from "../../../domain/users/recovery-sheets.ts";
import { err } from "../../../domain/core/result.ts";
import errors from "../../../renderer/i18n/en/app/errors.json";
import fault from "../../../renderer/i18n/en/app/vault-cannot-open.json";
import { newRouter } from "../../../renderer/app/router.tsx";
import type { Call } from "../../../renderer/lib/api.ts";
import { NewPassphrase } from "../../../renderer/users/recovery/new-passphrase.tsx";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { fill, show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const sheetOf = (number: SheetNumber): Sheet => ({
  number,
  lines: Array.from({ length: 4 }, () => Array.from({ length: 7 }, () => "word")),
});
const passphrase = "a lantern under an invented bridge";

it("are followed by a question about the date, as at sign-in, and open the vault once it is confirmed", async () => {
  const asked: unknown[] = [];
  const invented = inventedCall(answers);
  const call: Call = (name, input) => {
    if (name !== "recovery.reset") return invented(name, input);
    asked.push(input);
    const last = "2026-06-20T10:00:00.000Z";
    return Promise.resolve(err({ type: "ClockLooksWrong", now: "2029-06-20T10:00:00.000Z", last }));
  };
  const hands = show(
    <RouterContextProvider router={newRouter()}>
      <NewPassphrase sheets={[sheetOf(1), sheetOf(2)]} onBack={() => undefined} />
    </RouterContextProvider>,
    "en",
    call,
  );
  await fill(hands, screen.getByLabelText("Your sign-in name"), "kestrel");
  await hands.click(screen.getByText("My own"));
  await fill(hands, screen.getByLabelText("Your passphrase"), passphrase);
  await fill(hands, screen.getByLabelText("Type it once more"), passphrase);
  await hands.click(screen.getByRole("button", { name: "Open the house" }));

  expect((await screen.findByRole("alert")).textContent).toContain(fault.goOn.clockQuestion);
  expect(screen.getByText(/2029/)).toBeTruthy();
  expect(screen.queryByText(errors.ClockLooksWrong)).toBeNull();
  await hands.click(screen.getByRole("button", { name: fault.goOn.clockRight }));
  expect(asked).toMatchObject([{ accepts: [] }, { accepts: ["clock"], passphrase }]);
});
