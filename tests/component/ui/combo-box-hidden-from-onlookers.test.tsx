import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ComboBox } from "../../../renderer/ui/fields/combo-box.tsx";
import { HiddenFieldContext } from "../../../renderer/ui/overlays/hidden-field-values.ts";
import { show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("a searchable list hides unmatched text from onlookers", async () => {
  const options = [{ id: "BE", label: "Belgium" }];
  const hands = show(
    <HiddenFieldContext value="Hidden.">
      <ComboBox label="Country" options={options} value={null} onChange={vi.fn()} />
    </HiddenFieldContext>,
  );
  await hands.type(screen.getByRole("combobox", { name: "Country" }), "Ana");
  await hands.click(document.body);
  expect(screen.getByText("What was typed was not taken. Choose one of the list.")).toBeTruthy();
  expect(screen.queryByText(/Ana/)).toBeNull();
});
