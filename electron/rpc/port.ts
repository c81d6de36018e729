// A two-way pipe of structured frames. Every host gives one; nothing above it knows which.
export interface Port {
  post(frame: unknown): void;
  onFrame(listener: (frame: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
