import { cleanup, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Segmented } from "../../../renderer/ui/fields/radio-group.tsx";
import { ComboBox } from "../../../renderer/ui/fields/combo-box.tsx";
import { MultiSelect } from "../../../renderer/ui/fields/multi-select.tsx";
import { PassphraseField } from "../../../renderer/ui/fields/passphrase-field.tsx";
import { Select } from "../../../renderer/ui/fields/select.tsx";
import { TextField } from "../../../renderer/ui/fields/text-field.tsx";
import { Checkbox, Switch } from "../../../renderer/ui/fields/checkbox-and-switch.tsx";
import { long } from "../../helpers/long-test.ts";
import { show } from "../../helpers/component/render.tsx";
import { type PartProps, Stateful } from "../../helpers/component/stateful-field.tsx";

afterEach(cleanup);

const languages = [
  { id: "ar", label: "Arabic" },
  { id: "vi", label: "Vietnamese" },
  { id: "zh", label: "Chinese (Mandarin)" },
];

const countries = [
  { id: "NE", label: "Niger" },
  { id: "NG", label: "Nigeria" },
];

describe("a text field", () => {
  it("reads its hint and its problem together with its label", () => {
    show(<TextField label="Name" value="" onChange={vi.fn()} hint="As wanted" problem="Missing" />);

    const field = screen.getByRole("textbox", { name: "Name" });

    expect(descriptionOf(field)).toContain("As wanted");
    expect(descriptionOf(field)).toContain("Missing");
    expect(field.getAttribute("aria-invalid")).toBe("true");
  });

  it("is valid and says nothing more without a problem", () => {
    show(<TextField label="Name" value="" onChange={vi.fn()} problem={null} />);

    expect(screen.getByRole("textbox", { name: "Name" }).getAttribute("aria-invalid")).toBeNull();
  });
});

describe("a field with a maximum length", () => {
  it(
    "says once it is full that no more fits, and not where it is a time or a code",
    long,
    async () => {
      const Name = ({ value, onChange }: PartProps<string>) => (
        <>
          <TextField label="Name" value={value} onChange={onChange} maxLength={30} />
          <TextField label="Hour" value="14:30" onChange={vi.fn()} maxLength={5} />
        </>
      );
      const hands = show(<Stateful start="" given={vi.fn()} Field={Name} />);
      const field = screen.getByRole("textbox", { name: "Name" });
      await hands.type(field, "a".repeat(29));
      expect(screen.queryByText(/^No more than/)).toBeNull();

      await hands.click(field);
      await hands.paste("bcd");
      expect(field).toHaveProperty("value", `${"a".repeat(29)}b`);
      const said = screen.getByText("No more than 30 characters fit here.");
      expect(said.getAttribute("aria-live")).toBe("polite");
      await hands.type(field, "{Backspace}");
      expect(screen.queryByText(/^No more than/)).toBeNull();
    },
  );
});

describe("a passphrase", () => {
  it("is hidden until the user shows it", async () => {
    const hands = show(
      <PassphraseField label="Passphrase" value="five words" onChange={vi.fn()} />,
    );
    const field = screen.getByLabelText("Passphrase");

    expect(field.getAttribute("type")).toBe("password");
    await hands.click(screen.getByRole("button", { name: "Show the passphrase" }));

    expect(field.getAttribute("type")).toBe("text");
  });
});

describe("a list opened before its options are loaded", () => {
  function Late() {
    const [options, setOptions] = useState<typeof languages>([]);
    return (
      <>
        <Select label="Language" options={options} value={null} onChange={vi.fn()} />
        <input aria-label="They come" onChange={() => setOptions(languages)} />
      </>
    );
  }

  it("opens, says so, and shows them when they are loaded", long, async () => {
    const hands = show(<Late />);
    const come = screen.getByRole("textbox", { name: "They come" });

    await hands.click(screen.getByRole("button", { name: /Language/ }));
    expect(screen.getByText("There is nothing to choose from.")).toBeTruthy();
    fireEvent.change(come, { target: { value: "now" } });

    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      "Arabic",
      "Vietnamese",
      "Chinese (Mandarin)",
    ]);
  });
});

describe("a long list", () => {
  it("is chosen from by typing the beginning of any word, then Enter", async () => {
    const given = vi.fn();
    const hands = show(<Stateful<string | null> start={null} given={given} Field={OneLanguage} />);

    await hands.type(screen.getByRole("combobox", { name: "Language" }), "mand{Enter}");

    expect(given).toHaveBeenLastCalledWith("zh");
  });

  it(
    "of countries that begin alike chooses the first, unless more is typed or another one is moved to",
    long,
    async () => {
      const given = vi.fn();
      const hands = show(<Stateful<string | null> start={null} given={given} Field={OneCountry} />);
      const box = screen.getByRole("combobox", { name: "Country" });

      await hands.type(box, "nigé{Enter}");
      expect(given).toHaveBeenLastCalledWith("NE");
      await hands.clear(box);
      await hands.type(box, "nigeri{Enter}");
      expect(given).toHaveBeenLastCalledWith("NG");
      await hands.clear(box);
      await hands.type(box, "niger{Enter}");
      expect(given).toHaveBeenLastCalledWith("NE");
      await hands.clear(box);
      await hands.type(box, "nige{ArrowDown}{Enter}");
      expect(given).toHaveBeenLastCalledWith("NG");
    },
  );

  it("accepts several, and Backspace in the empty box removes the last one", long, async () => {
    const given = vi.fn();
    const hands = show(<Stateful<readonly string[]> start={[]} given={given} Field={Languages} />);

    await hands.type(screen.getByRole("combobox", { name: "Languages" }), "viet{Enter}ara{Enter}");
    expect(given).toHaveBeenLastCalledWith(["vi", "ar"]);

    await hands.keyboard("{Backspace}");
    expect(given).toHaveBeenLastCalledWith(["vi"]);
  });

  it("chooses pasted text, by Enter", long, async () => {
    const one = vi.fn();
    const several = vi.fn();
    const hands = show(
      <>
        <Stateful<string | null> start={null} given={one} Field={OneLanguage} />
        <Stateful<readonly string[]> start={[]} given={several} Field={Languages} />
      </>,
    );

    for (const name of ["Language", "Languages"]) {
      await hands.click(screen.getByRole("combobox", { name }));
      await hands.paste("Mandarin");
      await hands.keyboard("{Enter}");
    }

    expect(one).toHaveBeenLastCalledWith("zh");
    expect(several).toHaveBeenLastCalledWith(["zh"]);
  });

  it(
    "closes when one of several was chosen, by keyboard or mouse, and opens on further typing",
    long,
    async () => {
      const given = vi.fn();
      const hands = show(
        <Stateful<readonly string[]> start={[]} given={given} Field={Languages} />,
      );
      const box = screen.getByRole("combobox", { name: "Languages" });

      await hands.type(box, "viet{Enter}");
      expect(given).toHaveBeenLastCalledWith(["vi"]);
      expect(screen.queryByRole("listbox")).toBeNull();

      await hands.type(box, "ara");
      await hands.click(await screen.findByRole("option", { name: "Arabic" }));
      expect(given).toHaveBeenLastCalledWith(["vi", "ar"]);
      expect(screen.queryByRole("listbox")).toBeNull();
      expect(box).toHaveProperty("value", "");
      expect(document.activeElement).toBe(box);
    },
  );

  it("lets each choice be removed by a button that names it", async () => {
    const given = vi.fn();
    const hands = show(
      <Stateful<readonly string[]> start={["vi", "ar"]} given={given} Field={Languages} />,
    );

    await hands.click(screen.getByRole("button", { name: "Take away Vietnamese" }));

    expect(given).toHaveBeenLastCalledWith(["ar"]);
  });
});

describe("a short list", () => {
  it("opens with the keyboard and is named with its value", async () => {
    const given = vi.fn();
    const hands = show(
      <Select label="Language" options={languages} value="ar" onChange={given} problem="Choose" />,
    );
    const button = screen.getByRole("button", { name: /Arabic.*Language/ });
    expect(descriptionOf(button)).toContain("Choose");

    button.focus();
    await hands.keyboard("{ArrowDown}{ArrowDown}{Enter}");

    expect(given).toHaveBeenCalledWith("vi");
  });
});

describe("options side by side", () => {
  it("are one group that arrow keys move through", async () => {
    const given = vi.fn();
    const hands = show(<Stateful start="ar" given={given} Field={Side} />);

    expect(screen.getByRole("radiogroup", { name: "Language" })).toBeTruthy();
    await hands.tab();
    await hands.keyboard("{ArrowRight}");

    expect(given).toHaveBeenLastCalledWith("vi");
  });
});

describe("a switch and a checkbox", () => {
  it("have their label and toggle with the space bar", async () => {
    const given = vi.fn();
    const hands = show(
      <>
        <Checkbox label="Not known yet" isOn={false} onChange={given} />
        <Switch label="Active" isOn onChange={given} />
      </>,
    );

    screen.getByRole("checkbox", { name: "Not known yet" }).focus();
    await hands.keyboard(" ");
    screen.getByRole("switch", { name: "Active" }).focus();
    await hands.keyboard(" ");

    expect(given.mock.calls).toEqual([[true], [false]]);
  });
});

function OneLanguage(props: PartProps<string | null>) {
  return <ComboBox label="Language" options={languages} {...props} />;
}

function OneCountry(props: PartProps<string | null>) {
  return <ComboBox label="Country" options={countries} {...props} />;
}

function Languages(props: PartProps<readonly string[]>) {
  return <MultiSelect label="Languages" options={languages} {...props} />;
}

function Side(props: PartProps<string>) {
  return <Segmented label="Language" choices={languages} {...props} />;
}

function descriptionOf(element: HTMLElement): string {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ");
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}
