import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { RefusalNotice } from "../../../renderer/shell/refusal-notice.tsx";
import { useCommand } from "../../../renderer/lib/api.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards } from "../../helpers/component/invented-house.ts";
import { show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

function Two() {
  const back = useCommand("passes.back");
  const other = useCommand("medicines.say");
  return (
    <>
      <RefusalNotice error={back.error} />
      <button type="button" onClick={() => back.mutate({ personIds: [cards[0]?.id ?? ""] })}>
        Back
      </button>
      <button
        type="button"
        onClick={() =>
          other.mutate({
            medicineId: cards[0]?.id ?? "",
            day: "2026-11-24",
            at: "20:00",
            outcome: null,
          })
        }
      >
        Other
      </button>
    </>
  );
}

describe("a refusal", () => {
  it("is shown until something else was changed, as it may no longer hold", async () => {
    const call = inventedCall({
      ...answers,
      "passes.back": () => ({ refused: { type: "NotOut" } }),
      "medicines.say": () => null,
    });
    const hands = show(<Two />, "en", call);

    await hands.click(screen.getByText("Back"));
    expect(await screen.findByRole("alert")).toBeTruthy();
    await hands.click(screen.getByText("Other"));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});
