// A folder of this machine: chosen in the system's dialog where there is one, or typed, which is all that a browser allows.
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function FolderField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  onChange(folder: string): void;
}) {
  const bridge = window.tend;
  const choose = async () => {
    const chosen = await bridge?.chooseFolder(value.trim());
    if (chosen) onChange(chosen);
  };
  return (
    <>
      <TextField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        className="w-[28rem] max-w-full"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {bridge && (
        <Button
          aria-label={`Choose: ${label}`}
          className={hint === undefined ? '' : 'mb-5'}
          onClick={() => void choose()}
        >
          Choose…
        </Button>
      )}
    </>
  );
}
