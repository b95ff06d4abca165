import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useFormats } from "../../../renderer/lib/texts/use-formats.ts";
import { ComboBox } from "../../../renderer/ui/fields/combo-box.tsx";
import { show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

function Language({ onChange }: { readonly onChange: (id: string | null) => void }) {
  return (
    <ComboBox
      label="Language"
      options={useFormats().languages()}
      value={null}
      onChange={onChange}
    />
  );
}

it.each([
  ["Roma", "ro"],
  ["romani", "rom"],
  ["rus", "ru"],
])(
  "for “%s” chooses the language common here, unless another is typed completely",
  async (typed, taken) => {
    const onChange = vi.fn<(id: string | null) => void>();
    const hands = show(<Language onChange={onChange} />);

    await hands.type(screen.getByRole("combobox"), typed);
    await hands.keyboard("{Enter}");

    expect(onChange).toHaveBeenLastCalledWith(taken);
  },
);
