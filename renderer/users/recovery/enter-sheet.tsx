import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sheet, SheetNumber } from "../../../domain/users/recovery-sheets.ts";
import { ThresholdActions, ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { Button } from "../../ui/button.tsx";
import { SheetEntry } from "../recovery-kit/sheet-entry.tsx";

export interface TypeSheetProps {
  readonly which: "first" | "second";
  readonly taken: SheetNumber | null;
  readonly onBack: () => void;
  readonly onTyped: (sheet: Sheet) => void;
}

export function EnterSheet({ which, taken, onBack, onTyped }: TypeSheetProps) {
  const { t } = useTranslation("recover");
  const { t: common } = useTranslation("common");
  const titleId = useId();
  const [typed, setTyped] = useState<Sheet | null>(null);
  const [isEarly, setEarly] = useState(false);
  return (
    <form
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        setEarly(typed === null);
        if (typed !== null) onTyped(typed);
      }}
    >
      <ThresholdTitle id={titleId} lead={t("sheetLead")}>
        {t(`sheetTitle.${which}`)}
      </ThresholdTitle>
      <SheetEntry
        taken={taken}
        onChange={setTyped}
        problem={isEarly && typed === null ? t("notYet") : null}
      />
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onBack}>
            {common("back")}
          </Button>
        }
      >
        <Button kind="primary" size="large" type="submit">
          {common("next")}
        </Button>
      </ThresholdActions>
    </form>
  );
}
