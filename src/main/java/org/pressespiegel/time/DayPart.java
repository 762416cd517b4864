package org.pressespiegel.time;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The parts of the day, named as TIMEX3 writes them, with the hours an analyst may take. */
enum DayPart {
  MO(5, 12),
  MI(11, 14),
  AF(12, 18),
  EV(18, 23),
  NI(22, 30),
  DT(8, 18);

  private final int firstHour;
  private final int endHour;

  DayPart(int firstHour, int endHour) {
    this.firstHour = firstHour;
    this.endHour = endHour;
  }

  LocalDateTime start(LocalDate day) {
    return day.atStartOfDay().plusHours(firstHour);
  }

  /** Returns the end; that of the night lies on the next day. */
  LocalDateTime end(LocalDate day) {
    return day.atStartOfDay().plusHours(endHour);
  }

  /** Returns the hour of a 24-hour clock for {@code hour} said together with this part. */
  int hour(int hour) {
    if (this == NI && hour == 12) {
      return 24;
    }
    boolean afternoon = this == AF || this == EV;
    boolean lateNight = this == NI && hour >= 9;
    boolean noon = this == MI && hour < 6;
    return hour < 12 && (afternoon || lateNight || noon) ? hour + 12 : hour;
  }
}
