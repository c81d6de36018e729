// The minute a message leaves on a day the person chose: the start of their working hours.
import { useSettings } from '../../state/app-settings.ts';

export function useSendTime(): (midnight: number) => number {
  const start = useSettings().data?.workingHours.start ?? '09:00';
  const [hours = 9, minutes = 0] = start.split(':').map(Number);
  return (midnight) => {
    const day = new Date(midnight);
    return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, minutes).getTime();
  };
}
