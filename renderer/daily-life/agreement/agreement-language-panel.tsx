import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextLanguage } from "../../../domain/daily-life/agreement.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { Panel } from "../../ui/overlays/dialog.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";

/** A further language: one of those in use here, or any other by its code. */
export function AgreementLanguagePanel({ known }: { readonly known: readonly string[] }) {
  const { t } = useTranslation("agreement");
  const words = useFormats();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [code, setCode] = useState("");
  const parsed = TextLanguage.safeParse(code.trim() === "" ? chosen : code.trim().toLowerCase());
  const options = words.languages().filter(({ id }) => !known.includes(id) && id !== "sgn");
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t("addLanguage")}
      </Button>
      <Panel
        title={t("addLanguagePanel")}
        isOpen={isOpen}
        onClose={close}
        keepsTyped
        actions={
          <Button
            kind="primary"
            isDisabled={!parsed.success}
            onPress={() => {
              if (!parsed.success) return;
              close();
              void navigate({
                to: "/house/agreement/$language",
                params: { language: parsed.data },
              });
            }}
          >
            {t("addLanguageDo")}
          </Button>
        }
      >
        <p>{t("addLanguageText")}</p>
        <ComboBox
          label={t("language")}
          options={options}
          value={chosen}
          onChange={setChosen}
          autoFocus
        />
        <TextField
          label={t("otherCode")}
          hint={t("otherCodeHint")}
          value={code}
          onChange={setCode}
          maxLength={3}
        />
      </Panel>
    </>
  );
}
