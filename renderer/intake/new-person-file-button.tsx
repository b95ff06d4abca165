import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHasRole } from "../shell/user-session.ts";
import { Button } from "../ui/button.tsx";
import { NewPersonFilePanel } from "./new-person-file-panel.tsx";

/** For the office: creates a file for a person who does not sleep here. */
export function NewPersonFileButton() {
  const { t } = useTranslation("intake");
  const [isOpen, setOpen] = useState(false);
  const isOffice = useHasRole("care", "admin");
  if (!isOffice) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("newFile")}</Button>
      {isOpen ? <NewPersonFilePanel onClose={() => setOpen(false)} /> : null}
    </>
  );
}
