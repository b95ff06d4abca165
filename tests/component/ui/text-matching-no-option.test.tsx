import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Form } from "../../../renderer/shell/forms/form.tsx";
import { ComboBox } from "../../../renderer/ui/fields/combo-box.tsx";
import { HiddenFieldContext } from "../../../renderer/ui/overlays/hidden-field-values.ts";
import { MultiSelect } from "../../../renderer/ui/fields/multi-select.tsx";
import { long } from "../../helpers/long-test.ts";
import { show } from "../../helpers/component/render.tsx";
import { type PartProps, Stateful } from "../../helpers/component/stateful-field.tsx";

afterEach(cleanup);

const languages = [
  { id: "ar", label: "Arabic" },
  { id: "vi", label: "Vietnamese" },
];

const countries = [
  { id: "NE", label: "Niger" },
  { id: "NG", label: "Nigeria" },
];

describe("text typed into a long list that matches no option", () => {
  it("is reported when the field is left", long, async () => {
    const given = vi.fn();
    const hands = show(<Stateful<string | null> start={null} given={given} Field={OneCountry} />);
    const box = screen.getByRole("combobox", { name: "Country" });

    await hands.type(box, "nigé");
    await hands.click(document.body);
    expect(screen.getByText("“nigé” was not taken. Choose one of the list.")).toBeTruthy();
    expect(box.getAttribute("aria-invalid")).toBe("true");
    await hands.type(box, "nigeri{Tab}");
    expect(given).toHaveBeenLastCalledWith("NG");
    expect(screen.queryByText(/was not taken/)).toBeNull();
    await hands.click(box);
    await hands.tab();
    expect(screen.queryByText(/was not taken/)).toBeNull();
    await hands.clear(box);
    await hands.tab();
    expect(screen.queryByText(/was not taken/)).toBeNull();
  });

  it("is reported when it was typed over the chosen option", async () => {
    const given = vi.fn();
    const hands = show(<Stateful<string | null> start="NE" given={given} Field={OneCountry} />);
    const box = screen.getByRole("combobox", { name: "Country" });

    await hands.tripleClick(box);
    await hands.keyboard("Niger?");
    await hands.tab();
    expect(screen.getByText("“Niger?” was not taken. Choose one of the list.")).toBeTruthy();
    expect(box).toHaveProperty("value", "Niger");
    expect(given).not.toHaveBeenCalled();
    cleanup();

    const again = show(<Stateful<string | null> start="ar" given={given} Field={OneLanguage} />);
    await again.tripleClick(screen.getByRole("combobox", { name: "Language" }));
    await again.keyboard("arab{Tab}");
    expect(screen.queryByText(/was not taken/)).toBeNull();
  });

  it("is reported in a multiple choice too, and hidden from onlookers", long, async () => {
    const hands = show(
      <Stateful<readonly string[]> start={["ar"]} given={vi.fn()} Field={Languages} />,
    );
    const box = screen.getByRole("combobox", { name: "Languages" });

    await hands.type(box, "Darija{Enter}");
    expect(box).toHaveProperty("value", "Darija");
    await hands.tab();
    expect(screen.getByText("“Darija” was not taken. Choose one of the list.")).toBeTruthy();
    expect(box.getAttribute("aria-invalid")).toBe("true");
    await hands.type(box, "viet{Enter}");
    expect(screen.queryByText(/was not taken/)).toBeNull();
    await hands.tab();
    expect(screen.queryByText(/was not taken/)).toBeNull();
    cleanup();

    const again = show(
      <HiddenFieldContext value="…">
        <Stateful<readonly string[]> start={[]} given={vi.fn()} Field={Languages} />
      </HiddenFieldContext>,
    );
    await again.type(screen.getByRole("combobox", { name: "Languages" }), "Darija");
    await again.tab();
    expect(screen.getByText("What was typed was not taken. Choose one of the list.")).toBeTruthy();
    expect(screen.queryByText(/Darija/)).toBeNull();
  });

  it("holds its form back once, however that is submitted", async () => {
    const sent = vi.fn();
    const hands = show(
      <Form onSubmit={sent}>
        <Stateful<readonly string[]> start={[]} given={vi.fn()} Field={Languages} />
        <Stateful<string | null> start={null} given={vi.fn()} Field={OneCountry} />
        <button type="submit">Send</button>
      </Form>,
    );

    await hands.type(screen.getByRole("combobox", { name: "Languages" }), "Darija");
    await hands.click(screen.getByText("Send"));
    expect(sent).not.toHaveBeenCalled();
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Languages" }));
    });
    screen.getByText("“Darija” was not taken. Choose one of the list.");
    await hands.click(screen.getByText("Send"));
    expect(sent).toHaveBeenCalledOnce();

    await hands.type(screen.getByRole("combobox", { name: "Country" }), "xyz");
    await hands.keyboard("{Control>}{Enter}{/Control}");
    expect(sent).toHaveBeenCalledOnce();
    screen.getByText("“xyz” was not taken. Choose one of the list.");
  });

  it("closes the list that would cover the message, and Escape clears the box", async () => {
    const hands = show(
      <Form onSubmit={vi.fn()}>
        <Stateful<readonly string[]> start={[]} given={vi.fn()} Field={Languages} />
      </Form>,
    );
    const box = screen.getByRole("combobox", { name: "Languages" });
    await hands.type(box, "fath");
    expect(screen.getByText("Nothing in the list starts like that.")).toBeTruthy();
    await hands.keyboard("{Control>}{Enter}{/Control}");
    screen.getByText("“fath” was not taken. Choose one of the list.");
    await waitFor(() => {
      expect(screen.queryByText("Nothing in the list starts like that.")).toBeNull();
    });
    await hands.type(box, "fath{Escape}");
    expect(box).toHaveProperty("value", "");
    await waitFor(() => {
      expect(screen.queryByText("Nothing in the list starts like that.")).toBeNull();
    });
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
