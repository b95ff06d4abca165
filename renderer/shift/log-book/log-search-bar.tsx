import { useTranslation } from "react-i18next";
import { PersonId } from "../../../domain/people/person.ts";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import styles from "./log-book.module.css";
import { useAround } from "./use-people-labels.ts";

export interface LogSearchBarProps {
  readonly typed: string;
  readonly personId: PersonId | null;
  readonly onType: (typed: string) => void;
  readonly onPerson: (id: PersonId | null) => void;
}

/** Finds entries by their words, and by the people they name. */
export function LogSearchBar({ typed, personId, onType, onPerson }: LogSearchBarProps) {
  const { t } = useTranslation("log");
  const around = useAround();
  return (
    <div className={styles["tools"]}>
      <div className={styles["search"]}>
        <TextField
          label={t("search")}
          placeholder={t("search")}
          hidesLabel
          value={typed}
          onChange={onType}
        />
      </div>
      <div className={styles["person"]}>
        <Select
          label={t("personLabel")}
          hidesLabel
          options={[
            { id: everybody, label: t("person") },
            ...(around?.labels ?? []).map(({ id, label }) => ({ id, label })),
          ]}
          value={personId ?? everybody}
          onChange={(id) => onPerson(id === everybody ? null : PersonId.parse(id))}
        />
      </div>
    </div>
  );
}

const everybody = "everybody";
