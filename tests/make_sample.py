"""Makes the two workbooks of the shipped sample, `python tests/make_sample.py`: a bill of materials and its declarations.

Three servo axes of one fictitious German manufacturer leave the house, and each shows one answer in the default reading.
Axis A holds magnets with Chinese dysprosium (`required`). Axis B holds magnets whose every source and stage is declared
(`not-required`), although its sensor magnet alone would stay `undetermined`: 0.1 % of an axis is more than 0.1 % of a
magnet. Axis C holds a brake that nobody said anything about, a blower whose statement has run out, and magnets made on
Chinese furnaces with a process that is not declared (`undetermined`). All companies and people are invented.

The tables below are the source. The same tables give the same bytes on each run: no clock goes into the files, and they
are packed with one fixed time. The third file, `servo-drive-application.toml`, is text and is kept by hand.
"""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
MADE_ON = dt.datetime(2026, 10, 12, 8, 0, 0)  # stands in the files as the time of their making

#: Who makes a part and who sells it, by the short name in the table.
SOURCES = {
    "own": ("Wendelstern Antriebstechnik GmbH", ""),
    "tamagane": ("Tamagane Magnetics Vietnam Co., Ltd.", "Tamagane Magnetics Europe GmbH"),
    "xinghelu": ("Xinghelu Magnet Materials Co., Ltd.", "Xinghelu Magnet Materials Co., Ltd."),
    "aozuki": ("Aozuki Special Metals K.K.", "Aozuki Special Metals K.K."),
    "sallmetz": ("Sallmetz Sintermagnete GmbH", "Sallmetz Sintermagnete GmbH"),
    "narvelt": ("Narvelt Magnetid OÜ", "Narvelt Magnetid OÜ"),
    "kolmbach": ("Kolmbach Bremsentechnik GmbH", "Kolmbach Bremsentechnik GmbH"),
    "ventelis": ("Ventelis Lüftertechnik GmbH", "Ventelis Lüftertechnik GmbH"),
    "hsinlo": ("Hsinlo Blower Industrial Co., Ltd.", "Ventora Handelskontor GmbH"),
    "ahrenfeld": ("Gießerei Ahrenfeld GmbH", "Gießerei Ahrenfeld GmbH"),
    "rumbold": ("Präzisionsteile Rumbold GmbH", "Präzisionsteile Rumbold GmbH"),
    "elmstahl": ("Elmstahl Blechpakete GmbH", "Elmstahl Blechpakete GmbH"),
    "sonthal": ("Drahtwerk Sonthal GmbH", "Drahtwerk Sonthal GmbH"),
    "harzfeld": ("Harzfeld Klebstoffe GmbH", "Harzfeld Klebstoffe GmbH"),
    "lagerquist": ("Lagerquist Bearings AB", "Lagerquist Bearings AB"),
    "moravec": ("Moravec Dichtwerk s.r.o.", "Moravec Dichtwerk s.r.o."),
    "steckfeld": ("Steckfeld Verbindungstechnik GmbH", "Steckfeld Verbindungstechnik GmbH"),
    "vierling": ("Kabelhaus Vierling GmbH", "Kabelhaus Vierling GmbH"),
    "winterhof": ("Schraubenhof Winter GmbH", "Schraubenhof Winter GmbH"),
    "leitwald": ("Leitwald Platinen GmbH", "Leitwald Platinen GmbH"),
    "halbstrom": ("Halbstrom Leistungsmodule AG", "Elbtal Bauelemente Vertrieb GmbH"),
    "siltarra": ("Siltarra Semiconductors B.V.", "Elbtal Bauelemente Vertrieb GmbH"),
    "corvanta": ("Corvanta Microdevices Inc.", "Brightmoor Components LLC"),
    "kapazor": ("Kapazor Components Oy", "Elbtal Bauelemente Vertrieb GmbH"),
    "mikronado": ("Mikronado Passives Sdn. Bhd.", "Brightmoor Components LLC"),
    "druckwerk": ("Druckwerk Alb GmbH", "Druckwerk Alb GmbH"),
}

#: One line each, `line` being level, part number and revision. A part that stood before is repeated by level, number and
#: quantity only. Amounts stand with their unit.
BOM = """
line | English | Chinese | Quantity | Unit Price | Mass | Country of Origin | HS Code | source | MPN | Reference Designators | Item Class
0 WX-40A C | Servo axis 4.0 kW, type A, motor and drive, 3AC 400 V | 伺服轴 4.0 kW A型 电机及驱动器 | 1 pcs | | 27.0 kg | DE | 8501.52.20 | own | | |
1 WM-40A C | Synchronous servo motor 4.0 kW, 12.7 Nm, type A | 同步伺服电机 4.0 kW A型 | 1 pcs | 698.00 EUR | 18.7 kg | DE | 8501.52.20 | own | | |
2 WR-40A B | Rotor assembly, 10 poles, 42SH | 转子总成 10极 42SH | 1 pcs | 168.00 EUR | 4.55 kg | DE | 8503.00.99 | own | | |
3 WP-4101 B | Shaft, 42CrMo4, ground | 转轴 42CrMo4 | 1 pcs | 38.20 EUR | 2.10 kg | CZ | 8483.10.95 | rumbold | | |
3 WP-4102 A | Rotor lamination stack, M270-35A | 转子铁芯 M270-35A | 1 pcs | 24.60 EUR | 1.85 kg | DE | 8503.00.99 | elmstahl | | |
3 WP-4201 D | Rotor magnet, sintered NdFeB 42SH, 24 x 14 x 4 mm, main segment | 转子磁钢 钕铁硼 42SH 主段 | 30 pcs | 1.35 USD | 10.1 g | VN | 8505.11.10 | tamagane | TM-42SH-241404 | | ndfeb-dy-magnet
3 WP-4202 C | Rotor magnet, sintered NdFeB 42SH, 23 x 14 x 4 mm, end segment | 转子磁钢 钕铁硼 42SH 端段 | 10 pcs | 1.28 USD | 9.6 g | CN | 8505.11.10 | xinghelu | XH-N42SH-2314 | | ndfeb-dy-magnet
3 WP-4110 A | Epoxy adhesive, two components, 180 °C | 双组分环氧胶 180 °C | 18 g | 0.11 EUR | 1 g | DE | 3506.91.90 | harzfeld | HK-2180 | |
3 WP-4103 A | Rotor sleeve, carbon fibre | 转子护套 碳纤维 | 1 pcs | 14.50 EUR | 42 g | AT | 6815.13.00 | rumbold | | |
3 WP-4104 A | Balancing disc, brass | 平衡盘 黄铜 | 2 pcs | 2.10 EUR | 65 g | DE | 8503.00.99 | rumbold | | |
2 WS-40 B | Stator assembly 4.0 kW | 定子总成 4.0 kW | 1 pcs | 196.00 EUR | 8.35 kg | DE | 8503.00.99 | own | | |
3 WP-4301 A | Stator lamination stack, 12 slots, M270-35A | 定子铁芯 12槽 | 1 pcs | 61.00 EUR | 4.90 kg | DE | 8503.00.99 | elmstahl | | |
3 WP-4310 A | Winding wire, enamelled copper 0.80 mm, grade 2 | 漆包铜线 0.80 mm | 2.9 kg | 11.40 EUR | 1 kg | DE | 8544.11.90 | sonthal | SW-G2-080 | |
3 WP-4302 A | Slot insulation set, aramid | 槽绝缘套件 芳纶纸 | 1 set | 6.80 EUR | 60 g | CH | 8547.20.00 | sonthal | | |
3 WP-4311 A | Temperature sensor Pt1000 | 温度传感器 Pt1000 | 1 pcs | 1.90 EUR | 4 g | DE | 9025.19.00 | siltarra | ST-PT1000-2 | |
3 WP-4312 A | Impregnating resin, class H | 浸渍树脂 H级 | 0.35 kg | 9.80 EUR | 1 kg | DE | 3907.30.00 | harzfeld | HI-200H | |
3 WP-4303 A | Lead set, 3 phases and earth | 引出线套件 三相及接地 | 1 set | 7.40 EUR | 120 g | PL | 8544.42.90 | vierling | | |
2 WE-17 D | Absolute encoder, multi-turn, 17 bit | 多圈绝对值编码器 17位 | 1 pcs | 64.00 EUR | 0.20 kg | DE | 9031.80.80 | own | | |
3 WE-1710 D | Encoder board, assembled | 编码器电路板 已贴装 | 1 pcs | 31.40 EUR | 32 g | DE | 9031.90.00 | own | | A3 |
4 WE-1711 C | Printed circuit board, 4 layers, round 42 mm | 印制电路板 4层 | 1 pcs | 2.20 EUR | 6 g | DE | 8534.00.11 | leitwald | | |
4 WE-1712 A | Position sensor IC, on-axis, 17 bit | 角度位置传感芯片 17位 | 1 pcs | 6.80 USD | 0.2 g | TW | 8542.39.90 | siltarra | STP17A-QFN32 | U1 |
4 WE-1713 A | Microcontroller 32 bit, 128 kB | 微控制器 32位 128 kB | 1 pcs | 1.40 USD | 0.2 g | TW | 8542.31.90 | corvanta | CV32L128-48 | U2 |
4 WE-1714 A | Wiegand wire module for energy harvesting | 韦根传感模块 | 1 pcs | 4.90 EUR | 1.6 g | DE | 8543.70.90 | siltarra | STW-01 | L1 |
4 WC-0301 A | RS-485 transceiver, 5 V | RS-485收发器 5 V | 1 pcs | 1.20 USD | 0.1 g | MY | 8542.39.90 | corvanta | CV485E-S8 | U3 |
4 WC-0101 A | Capacitor MLCC 100 nF 50 V X7R 0603 | 片式电容 100 nF 50 V 0603 | 14 pcs | 0.012 USD | 0.006 g | MY | 8532.24.00 | mikronado | MC0603X104K500 | C1-C14 |
4 WC-0102 A | Resistor 10 kΩ 1 % 0603 | 片式电阻 10 kΩ 1 % 0603 | 10 pcs | 0.003 USD | 0.002 g | MY | 8533.21.00 | mikronado | MR0603F1002 | R1-R10 |
4 WE-1715 A | Board connector, 8 poles | 板端连接器 8芯 | 1 pcs | 0.60 EUR | 1.1 g | DE | 8536.69.90 | steckfeld | SF-M8-PCB | X1 |
3 WE-1720 B | Sensor magnet, SmCo 26, diametral, dia. 8 x 5 mm | 传感器磁钢 钐钴 26 径向充磁 | 1 pcs | 1.85 EUR | 2.1 g | DE | 8505.11.10 | sallmetz | SLM-R26-0805 | | smco-magnet
3 WE-1721 A | Trigger magnet, sintered NdFeB N38, 4 x 4 x 2 mm | 触发磁钢 钕铁硼 N38 | 2 pcs | 0.42 USD | 0.25 g | JP | 8505.11.10 | aozuki | AZ-N38-040402 | |
3 WE-1722 B | Encoder housing, die-cast aluminium | 编码器壳体 压铸铝 | 1 pcs | 6.90 EUR | 110 g | DE | 9031.90.00 | ahrenfeld | | |
3 WE-1723 A | Shielding cup, nickel iron | 屏蔽罩 镍铁合金 | 1 pcs | 2.30 EUR | 45 g | DE | 9031.90.00 | rumbold | | |
3 WF-0306 A | Screw M3 x 6, ISO 14580, A2 | 螺钉 M3 x 6 A2 | 6 pcs | 0.04 EUR | 0.5 g | DE | 7318.15.52 | winterhof | | |
2 WH-130 B | Housing and bearing set, flange 130 mm | 机壳轴承套件 法兰130 mm | 1 set | 128.00 EUR | 5.52 kg | DE | 8503.00.99 | own | | |
3 WP-4401 B | Housing profile, extruded aluminium | 机壳型材 挤压铝 | 1 pcs | 34.50 EUR | 2.60 kg | DE | 8503.00.99 | ahrenfeld | | |
3 WP-4402 B | Flange end shield | 前端盖 法兰 | 1 pcs | 18.90 EUR | 1.35 kg | DE | 8503.00.99 | ahrenfeld | | |
3 WP-4403 A | Rear end shield | 后端盖 | 1 pcs | 12.40 EUR | 0.90 kg | DE | 8503.00.99 | ahrenfeld | | |
3 WP-4410 A | Deep groove ball bearing 6206-2RS C3 | 深沟球轴承 6206-2RS C3 | 1 pcs | 7.80 EUR | 0.20 kg | SE | 8482.10.90 | lagerquist | LQ-6206-2RS-C3 | |
3 WP-4411 A | Deep groove ball bearing 6204-2RS C3 | 深沟球轴承 6204-2RS C3 | 1 pcs | 5.20 EUR | 0.13 kg | SE | 8482.10.90 | lagerquist | LQ-6204-2RS-C3 | |
3 WP-4412 A | Shaft seal 30 x 47 x 7, FKM | 轴封 30 x 47 x 7 氟橡胶 | 1 pcs | 2.10 EUR | 18 g | CZ | 4016.93.00 | moravec | MD-304707-F | |
3 WP-4413 A | Wave spring, 47 mm | 波形弹簧 47 mm | 1 pcs | 0.45 EUR | 6 g | DE | 7320.90.90 | winterhof | | |
3 WP-4420 A | Power connector M23, 8 poles, angled | 动力连接器 M23 8芯 | 1 pcs | 14.60 EUR | 140 g | DE | 8536.69.90 | steckfeld | SF-M23P-8 | |
3 WP-4421 A | Signal connector M23, 17 poles, angled | 信号连接器 M23 17芯 | 1 pcs | 8.90 EUR | 60 g | DE | 8536.69.90 | steckfeld | SF-M23S-17 | |
3 WF-0620 A | Screw M6 x 20, ISO 4762, 8.8 | 螺钉 M6 x 20 8.8级 | 8 pcs | 0.09 EUR | 11 g | DE | 7318.15.88 | winterhof | | |
3 WP-4430 C | Rating plate, laser-marked | 铭牌 激光打标 | 1 pcs | 0.85 EUR | 5 g | DE | 8310.00.00 | druckwerk | | |
3 WP-4431 A | Parallel key 8 x 7 x 40 | 平键 8 x 7 x 40 | 1 pcs | 0.55 EUR | 12 g | DE | 7318.29.00 | winterhof | | |
1 WD-60 E | Servo drive, 3AC 400 V, up to 6 kW | 伺服驱动器 三相400 V 最大6 kW | 1 pcs | 745.00 EUR | 4.3 kg | DE | 8504.40.88 | own | | |
2 WD-6100 E | Power board, assembled | 功率板 已贴装 | 1 pcs | 268.00 EUR | 0.95 kg | DE | 8504.90.99 | own | | A1 |
3 WD-6101 C | Printed circuit board, 4 layers, 105 µm copper | 印制电路板 4层 铜厚105 µm | 1 pcs | 18.50 EUR | 160 g | DE | 8534.00.11 | leitwald | | |
3 WD-6102 A | IGBT module, six-pack, 1200 V 50 A | IGBT模块 六单元 1200 V 50 A | 1 pcs | 58.00 USD | 180 g | HU | 8541.29.00 | halbstrom | HS50R12-6P | V1 |
3 WD-6103 A | Rectifier bridge, three-phase, 1600 V 45 A | 三相整流桥 1600 V 45 A | 1 pcs | 9.60 EUR | 35 g | HU | 8541.10.00 | halbstrom | HS-GB45-16 | V2 |
3 WD-6110 B | Gate driver module, assembled | 门极驱动模块 已贴装 | 1 pcs | 24.00 EUR | 28 g | DE | 8504.90.99 | own | | A11 |
4 WD-6111 A | Printed circuit board, 2 layers | 印制电路板 2层 | 1 pcs | 2.10 EUR | 9 g | DE | 8534.00.11 | leitwald | | |
4 WD-6112 A | Gate driver IC, isolated, 4 A | 隔离门极驱动芯片 4 A | 6 pcs | 2.10 USD | 0.4 g | PH | 8542.39.90 | corvanta | CVG4-ISO | U1-U6 |
4 WD-6113 A | DC/DC converter, isolated, 24 V / 15 V | 隔离电源模块 24 V / 15 V | 1 pcs | 3.40 USD | 4.5 g | TH | 8504.40.95 | corvanta | CVD-2415 | U7 |
4 WC-0101 | | | 12 pcs | | | | | | | C1-C12 |
4 WC-0102 | | | 18 pcs | | | | | | | R1-R18 |
3 WD-6104 A | Capacitor, aluminium electrolytic, 680 µF 450 V | 铝电解电容 680 µF 450 V | 4 pcs | 7.90 EUR | 62 g | FI | 8532.22.00 | kapazor | KE-680-450 | C101-C104 |
3 WD-6105 A | Shunt resistor 2 mΩ 5 W | 分流电阻 2 mΩ 5 W | 3 pcs | 0.85 USD | 1.2 g | MY | 8533.29.00 | mikronado | MS2512-2M0 | R101-R103 |
3 WD-6106 A | Isolation amplifier | 隔离放大器 | 3 pcs | 2.90 USD | 0.3 g | PH | 8542.33.90 | corvanta | CVA-ISO250 | U101-U103 |
3 WD-6107 A | Relay for precharging, 16 A | 预充电继电器 16 A | 1 pcs | 3.20 EUR | 18 g | AT | 8536.49.00 | steckfeld | SF-R16-24 | K1 |
3 WD-6108 A | Varistor 460 V, 14 mm | 压敏电阻 460 V | 3 pcs | 0.38 EUR | 2.2 g | FI | 8533.40.10 | kapazor | KV-14-460 | RV1-RV3 |
3 WD-6109 A | Fuse 25 A, 500 V | 熔断器 25 A 500 V | 1 pcs | 1.10 EUR | 9 g | CZ | 8536.10.50 | steckfeld | SF-F25-500 | F1 |
3 WD-6114 B | Line choke, common mode, 3 x 1.2 mH | 共模扼流圈 3 x 1.2 mH | 1 pcs | 11.80 EUR | 130 g | HU | 8504.50.00 | kapazor | KL-3X1M2 | L1 |
3 WD-6115 A | Capacitor X2, 1 µF 530 V | X2安规电容 1 µF 530 V | 3 pcs | 0.62 EUR | 8 g | FI | 8532.25.00 | kapazor | KX-1U0-530 | C110-C112 |
3 WD-6116 A | IGBT 1200 V 25 A for braking resistor, TO-247 | 制动电阻用IGBT 1200 V 25 A | 1 pcs | 4.60 USD | 6 g | MY | 8541.29.00 | halbstrom | HS25R12-D | V3 |
3 WD-6117 A | Terminal, 6 poles, pluggable | 接线端子 6位 | 1 pcs | 6.40 EUR | 22 g | DE | 8536.90.10 | steckfeld | SF-T6-762 | X1 |
3 WD-6118 A | Terminal, 4 poles, pluggable | 接线端子 4位 | 1 pcs | 4.20 EUR | 15 g | DE | 8536.90.10 | steckfeld | SF-T4-762 | X2 |
3 WC-0101 | | | 46 pcs | | | | | | | C201-C246 |
3 WC-0102 | | | 62 pcs | | | | | | | R201-R262 |
2 WD-6200 F | Control board, assembled | 控制板 已贴装 | 1 pcs | 156.00 EUR | 0.19 kg | DE | 8537.10.98 | own | | A2 |
3 WD-6201 D | Printed circuit board, 8 layers | 印制电路板 8层 | 1 pcs | 9.80 EUR | 95 g | DE | 8534.00.11 | leitwald | | |
3 WD-6202 B | Microcontroller 32 bit, dual core, lockstep | 双核微控制器 32位 锁步 | 1 pcs | 14.20 USD | 1.1 g | TW | 8542.31.90 | corvanta | CV32D-SAFE-176 | U1 |
3 WD-6203 A | FPGA, 50k logic cells | 现场可编程门阵列 50k | 1 pcs | 22.50 USD | 1.4 g | TW | 8542.39.90 | corvanta | CVF50-324 | U2 |
3 WD-6204 A | Ethernet PHY 100 Mbit/s | 以太网物理层芯片 100 Mbit/s | 2 pcs | 2.40 USD | 0.2 g | MY | 8542.39.90 | siltarra | STE100-QFN32 | U3,U4 |
3 WD-6205 A | Flash memory 128 Mbit | 闪存 128 Mbit | 1 pcs | 1.60 USD | 0.2 g | TW | 8542.32.61 | corvanta | CVM128-S8 | U5 |
3 WD-6206 A | SDRAM 256 Mbit | 同步动态存储器 256 Mbit | 1 pcs | 2.90 USD | 0.5 g | TW | 8542.32.39 | corvanta | CVR256-54 | U6 |
3 WC-0301 | | | 2 pcs | | | | | | | U7,U8 |
3 WD-6207 A | Crystal 25 MHz, 20 ppm | 晶振 25 MHz 20 ppm | 1 pcs | 0.32 EUR | 0.1 g | JP | 8541.60.00 | kapazor | KQ-25M0 | Y1 |
3 WD-6208 A | Buck converter IC, 3 A | 降压电源芯片 3 A | 3 pcs | 1.90 USD | 0.2 g | PH | 8542.39.90 | corvanta | CVB3-S8 | U9-U11 |
3 WD-6209 A | Optocoupler, safe torque off | 光耦 安全转矩关断 | 4 pcs | 0.55 USD | 0.3 g | TH | 8541.49.00 | siltarra | STO-4N | U12-U15 |
3 WD-6210 A | RJ45 socket with transformer | RJ45插座 带变压器 | 2 pcs | 2.60 EUR | 9 g | DE | 8536.69.90 | steckfeld | SF-RJ45-T | X1,X2 |
3 WD-6211 A | Seven-segment display, 2 digits | 七段数码管 2位 | 1 pcs | 1.90 EUR | 4 g | MY | 8531.20.20 | siltarra | STL-7S2 | H1 |
3 WD-6212 A | Board connector, 40 poles | 板端连接器 40芯 | 2 pcs | 1.40 EUR | 5 g | DE | 8536.69.90 | steckfeld | SF-B40 | X3,X4 |
3 WC-0101 | | | 118 pcs | | | | | | | C1-C118 |
3 WC-0102 | | | 142 pcs | | | | | | | R1-R142 |
2 WD-6301 B | Heat sink, extruded aluminium | 散热器 挤压铝 | 1 pcs | 38.50 EUR | 1.45 kg | DE | 8504.90.99 | ahrenfeld | | |
2 WD-6302 A | Axial fan 60 x 60 x 25 mm, 24 VDC | 轴流风扇 60 x 60 x 25 mm 24 VDC | 2 pcs | 9.80 USD | 75 g | HU | 8414.59.25 | ventelis | VT-6025-24H | M1,M2 |
2 WD-6303 C | Enclosure, sheet steel, zinc-plated | 机箱 镀锌钢板 | 1 pcs | 24.00 EUR | 0.85 kg | DE | 8504.90.99 | rumbold | | |
2 WD-6304 C | Front cover, PC/ABS | 前盖 PC/ABS | 1 pcs | 7.60 EUR | 0.35 kg | DE | 8504.90.99 | rumbold | | |
2 WD-6305 A | Mating plug set | 配套插头套件 | 1 set | 11.40 EUR | 110 g | DE | 8536.69.90 | steckfeld | SF-PS-WD60 | |
2 WD-6306 A | Thermal pad 60 x 110 mm, 3 W/mK | 导热垫 60 x 110 mm | 1 pcs | 2.20 EUR | 10 g | DE | 3919.90.80 | harzfeld | HT-3-60110 | |
2 WF-0408 A | Screw M4 x 8, ISO 14580, zinc-plated | 螺钉 M4 x 8 镀锌 | 14 pcs | 0.03 EUR | 3 g | DE | 7318.15.52 | winterhof | | |
2 WD-6307 D | Type label | 产品标签 | 1 pcs | 0.40 EUR | 4 g | DE | 4821.10.10 | druckwerk | | |
1 WK-0501 A | Motor cable, 4 x 2.5 mm² + 2 x 1 mm², 5 m | 电机电缆 5 m | 1 pcs | 64.00 EUR | 1.45 kg | PL | 8544.42.90 | vierling | KV-M25-05 | |
1 WK-0502 A | Encoder cable, 8 cores, shielded, 5 m | 编码器电缆 5 m | 1 pcs | 38.50 EUR | 0.48 kg | PL | 8544.42.90 | vierling | KV-E08-05 | |
1 WV-0901 A | Packaging, cardboard and insert | 包装箱及衬垫 | 1 set | 7.80 EUR | 1.9 kg | DE | 4819.10.00 | druckwerk | | |
1 WV-0902 G | Operating manual, en/zh/pt | 使用说明书 英/中/葡 | 1 pcs | 2.10 EUR | 0.12 kg | DE | 4901.99.00 | druckwerk | | |
0 WX-40B A | Servo axis 4.0 kW, type B, motor and drive, 3AC 400 V | 伺服轴 4.0 kW B型 电机及驱动器 | 1 pcs | 2040.00 EUR | 27.0 kg | DE | 8501.52.20 | own | | |
1 WM-40B A | Synchronous servo motor 4.0 kW, 12.7 Nm, type B | 同步伺服电机 4.0 kW B型 | 1 pcs | 728.00 EUR | 18.7 kg | DE | 8501.52.20 | own | | |
2 WR-40B A | Rotor assembly, 10 poles, 42SH, grain boundary diffusion | 转子总成 10极 42SH 晶界扩散 | 1 pcs | 192.00 EUR | 4.55 kg | DE | 8503.00.99 | own | | |
3 WP-4101 | | | 1 pcs | | | | | | | |
3 WP-4102 | | | 1 pcs | | | | | | | |
3 WP-4203 A | Rotor magnet, sintered NdFeB 42SH, diffused, 24 x 14 x 4 mm | 转子磁钢 钕铁硼 42SH 晶界扩散 | 40 pcs | 1.90 USD | 10.1 g | JP | 8505.11.10 | aozuki | AZ-42SHD-241404 | | ndfeb-dy-magnet
3 WP-4110 | | | 18 g | | | | | | | |
3 WP-4103 | | | 1 pcs | | | | | | | |
3 WP-4104 | | | 2 pcs | | | | | | | |
2 WS-40 | | | 1 pcs | | | | | | | |
2 WE-17 | | | 1 pcs | | | | | | | |
2 WH-130 | | | 1 set | | | | | | | |
1 WD-60 | | | 1 pcs | | | | | | | |
1 WK-0501 | | | 1 pcs | | | | | | | |
1 WK-0502 | | | 1 pcs | | | | | | | |
1 WV-0901 | | | 1 set | | | | | | | |
1 WV-0902 | | | 1 pcs | | | | | | | |
0 WX-55C B | Servo axis 5.5 kW, type C, with holding brake and forced ventilation | 伺服轴 5.5 kW C型 带保持制动器及强制风冷 | 1 pcs | 2560.00 EUR | 35.5 kg | DE | 8501.52.20 | own | | |
1 WM-55C B | Synchronous servo motor 5.5 kW, 17.5 Nm, type C | 同步伺服电机 5.5 kW C型 | 1 pcs | 1085.00 EUR | 27.2 kg | DE | 8501.52.20 | own | | |
2 WR-55C B | Rotor assembly, 10 poles, 48UH, with brake hub | 转子总成 10极 48UH 带制动毂 | 1 pcs | 248.00 EUR | 5.97 kg | DE | 8503.00.99 | own | | |
3 WP-5101 A | Shaft with brake hub, 42CrMo4, ground | 带制动毂转轴 42CrMo4 | 1 pcs | 49.50 EUR | 2.75 kg | CZ | 8483.10.95 | rumbold | | |
3 WP-5102 A | Rotor lamination stack, long, M270-35A | 加长转子铁芯 M270-35A | 1 pcs | 31.40 EUR | 2.45 kg | DE | 8503.00.99 | elmstahl | | |
3 WP-5201 B | Rotor magnet, sintered NdFeB 48UH, terbium-diffused, 26 x 14 x 4 mm | 转子磁钢 钕铁硼 48UH 渗铽 | 50 pcs | 1.95 EUR | 11.0 g | EE | 8505.11.10 | narvelt | NM-48UH-261404 | | ndfeb-tb-magnet
4 WP-5211 A | Terbium metal 99.9 %, in the magnet | 金属铽 99.9 % 磁钢内含 | 0.06 g | 1.00 USD | 1 g | EE | 2805.30.31 | narvelt | | | tb-metal
3 WP-4110 | | | 22 g | | | | | | | |
3 WP-5103 A | Rotor sleeve, carbon fibre, long | 加长转子护套 碳纤维 | 1 pcs | 17.20 EUR | 52 g | AT | 6815.13.00 | rumbold | | |
3 WP-4104 | | | 2 pcs | | | | | | | |
2 WS-55 A | Stator assembly 5.5 kW | 定子总成 5.5 kW | 1 pcs | 238.00 EUR | 10.9 kg | DE | 8503.00.99 | own | | |
3 WP-5301 A | Stator lamination stack, 12 slots, long, M270-35A | 加长定子铁芯 12槽 | 1 pcs | 78.00 EUR | 6.50 kg | DE | 8503.00.99 | elmstahl | | |
3 WP-4310 | | | 3.7 kg | | | | | | | |
3 WP-5302 A | Slot insulation set, aramid, long | 加长槽绝缘套件 芳纶纸 | 1 set | 8.40 EUR | 75 g | CH | 8547.20.00 | sonthal | | |
3 WP-4311 | | | 1 pcs | | | | | | | |
3 WP-4312 | | | 0.45 kg | | | | | | | |
3 WP-4303 | | | 1 set | | | | | | | |
2 WE-17 | | | 1 pcs | | | | | | | |
2 WH-130 | | | 1 set | | | | | | | |
2 WP-5401 A | Housing extension for brake | 制动器加长机壳 | 1 pcs | 21.50 EUR | 0.95 kg | DE | 8503.00.99 | ahrenfeld | | |
2 WP-5501 A | Permanent-magnet brake, holding, 24 VDC, 20 Nm | 永磁制动器 保持型 24 VDC 20 Nm | 1 pcs | 118.00 EUR | 1.9 kg | | 8505.20.00 | kolmbach | KB-PM20-24 | Y1 |
2 WB-55 A | Forced ventilation unit | 强制风冷单元 | 1 pcs | 79.00 EUR | 1.56 kg | DE | 8414.59.95 | own | | |
3 WP-5601 A | Blower, 24 VDC, 160 m³/h, complete | 离心风机 24 VDC 160 m³/h 整机 | 1 pcs | 46.00 USD | 0.82 kg | TW | 8414.59.35 | hsinlo | HB-160-24 | M1 |
3 WP-5602 A | Air duct, sheet steel | 导风罩 钢板 | 1 pcs | 13.80 EUR | 0.70 kg | DE | 8414.90.00 | rumbold | | |
3 WF-0620 | | | 3 pcs | | | | | | | |
1 WD-60 | | | 1 pcs | | | | | | | |
1 WK-0501 | | | 1 pcs | | | | | | | |
1 WK-0502 | | | 1 pcs | | | | | | | |
1 WV-0901 | | | 1 set | | | | | | | |
1 WV-0902 | | | 1 pcs | | | | | | | |
"""  # noqa: E501

#: What each supplier handed in: by whom, on which day, valid until, document.
LETTERS = {
    "tamagane": ("Nguyen Thi Lan, Quality", "2026-07-14", "", "TMV-REE-2026-031.pdf"),
    "xinghelu": ("Luo Weiming, Export", "2026-08-03", "", "XHL-声明-20260803.pdf"),
    "aozuki": ("H. Morikawa, Compliance", "2026-09-01", "2030-12-31", "AZK-LTSD-2026-07.pdf"),
    "sallmetz": ("Dr. K. Ehlert, Technik", "2026-08-20", "2030-12-31", "SLM-Erklaerung-SmCo-2026.pdf"),
    "narvelt": ("Liis Kaarma, Quality", "2026-06-30", "", "NM-48UH-statement-rev2.pdf"),
    "ventelis": ("M. Osterkamp, Vertrieb", "2026-05-11", "2030-12-31", "VT-Materialauskunft-6025.pdf"),
    "hsinlo": ("Chen Yi-Ju, Sales", "2025-06-30", "2026-06-30", "HB-160_REE-statement_2025.pdf"),
}

#: One statement each, `line` being the letter it stands in and the part; a value is that in one piece of the part.
DECLARATIONS = """
line | Item Class | Constituent | Value | Mass | Country of Origin | Stage | Technology Origin | Equipment Origin | Equipment
tamagane WP-4201 | ndfeb-dy-magnet | | | 10.1 g | VN | | | |
tamagane WP-4201 | | dyfe-alloy | 0.057 USD | 0.238 g | CN | | | |
tamagane WP-4201 | | dyfe-alloy | 0.021 USD | 0.088 g | | | | |
tamagane WP-4201 | | | | | | separation | CN | CN | Centrifugal extractors
tamagane WP-4201 | | | | | | metal | CN | CN | Molten-salt electrolysis cells
tamagane WP-4201 | | | | | | magnet | JP | CN | Hydrogen decrepitation furnace, jet mill
tamagane WP-4201 | | | | | | recycling | n/a | n/a |
xinghelu WP-4202 | ndfeb-dy-magnet | | | 9.6 g | CN | | | |
xinghelu WP-4202 | | dyfe-alloy | 0.078 USD | 0.325 g | CN | | | |
xinghelu WP-4202 | | | | | | mining | CN | CN |
xinghelu WP-4202 | | | | | | separation | CN | CN | Extraction tanks
xinghelu WP-4202 | | | | | | metal | CN | CN | Molten-salt electrolysis cells
xinghelu WP-4202 | | | | | | magnet | CN | CN | Strip caster, jet mill, vacuum sintering furnace
xinghelu WP-4202 | | | | | | recycling | n/a | n/a |
aozuki WP-4203 | ndfeb-dy-magnet | | | 10.1 g | JP | | | |
aozuki WP-4203 | | dy-metal | 0.018 USD | 0.06 g | AU | | | |
aozuki WP-4203 | | dy-metal | 0.009 USD | 0.03 g | EE | | | |
aozuki WP-4203 | | | | | | mining | AU | AU |
aozuki WP-4203 | | | | | | separation | AU | CN | Mixer-settler extraction tanks
aozuki WP-4203 | | | | | | separation | EE | EE | Mixer-settlers
aozuki WP-4203 | | | | | | metal | JP | JP | Calciothermic reduction furnace
aozuki WP-4203 | | | | | | magnet | JP | CN | Jet mill, hydrogen decrepitation furnace
aozuki WP-4203 | | | | | | recycling | n/a | n/a |
aozuki WE-1721 | ndfeb-magnet | none | | | JP | | | |
sallmetz WE-1720 | smco-magnet | | | 2.1 g | DE | | | |
sallmetz WE-1720 | | smco-alloy | 0.126 EUR | 2.1 g | | | | |
sallmetz WE-1720 | | | | | | mining | n/a | n/a |
sallmetz WE-1720 | | | | | | separation | n/a | n/a |
sallmetz WE-1720 | | | | | | metal | DE | DE | Vacuum induction furnace
sallmetz WE-1720 | | | | | | magnet | DE | DE | Press and sintering line
sallmetz WE-1720 | | | | | | recycling | DE | DE | Remelting of own and bought magnet scrap
narvelt WP-5201 | ndfeb-tb-magnet | | | 11.0 g | EE | | | |
narvelt WP-5201 | | | | | | mining | AU | AU |
narvelt WP-5201 | | | | | | separation | EE | EE | Mixer-settlers
narvelt WP-5201 | | | | | | metal | GB | GB |
narvelt WP-5201 | | | | | | magnet | | CN | Vacuum sintering furnace, diffusion furnace
narvelt WP-5201 | | | | | | recycling | n/a | n/a |
narvelt WP-5211 | tb-metal | | | | EE | | | |
narvelt WP-5211 | | | | | | mining | AU | AU |
narvelt WP-5211 | | | | | | separation | EE | EE | Mixer-settlers
narvelt WP-5211 | | | | | | metal | GB | GB |
narvelt WP-5211 | | | | | | recycling | n/a | n/a |
ventelis WD-6302 | none | none | | | HU | | | |
hsinlo WP-5601 | none | none | | | TW | | | |
"""

#: Header text and width in characters of each column.
BOM_COLUMNS = {
    "Level": 7, "Part Number": 17, "Revision": 10, "Description": 100, "Quantity": 10, "Unit": 7, "Unit Price": 11,
    "Currency": 10, "Manufacturer": 38, "MPN": 19, "Supplier": 38, "Country of Origin": 12, "HS Code": 12, "Mass": 9,
    "Mass Unit": 8, "Item Class": 17, "Reference Designators": 16,
}  # fmt: skip
DECLARATION_COLUMNS = {
    "Part Number": 13, "Supplier": 38, "Item Class": 17, "Constituent": 13, "Value": 9, "Currency": 10, "Mass": 9,
    "Mass Unit": 8, "Country of Origin": 12, "Stage": 12, "Technology Origin": 13, "Equipment Origin": 13,
    "Equipment": 50, "Declared By": 27, "Declared On": 13, "Valid Until": 13, "Evidence": 32,
}  # fmt: skip
NUMBER_FORMATS = {
    "Level": "0", "Unit Price": "#,##0.00##", "Value": "0.000#", "Mass": "#,##0.0##",
    "Declared On": "yyyy-mm-dd", "Valid Until": "yyyy-mm-dd",
}  # fmt: skip
CENTRED = {
    "Level", "Revision", "Unit", "Currency", "Country of Origin", "Mass Unit", "Technology Origin", "Equipment Origin",
}  # fmt: skip

#: A number with its unit in the tables becomes two columns of the workbook.
AMOUNTS = (("Quantity", "Unit"), ("Unit Price", "Currency"), ("Value", "Currency"), ("Mass", "Mass Unit"))

Row = dict[str, object]


def table(text: str) -> list[dict[str, str]]:
    """The filled cells of each line of one of the tables above, by column; amounts are split."""
    columns, *lines = ([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines())
    rows = []
    for line in lines:
        row = dict(zip(columns, line, strict=False))
        for number, unit in AMOUNTS:
            if row.get(number):
                row[number], row[unit] = row[number].split(" ")
        rows.append({column: cell for column, cell in row.items() if cell})
    return rows


def bom_rows() -> list[Row]:
    """The lines of the bill of materials by header text; what is said of a part is repeated on each of its lines."""
    rows: list[Row] = []
    known: dict[str, dict[str, str]] = {}
    for cells in table(BOM):
        level, number, *revision = cells["line"].split()
        if revision:
            manufacturer, supplier = SOURCES[cells["source"]]
            named = {"Manufacturer": manufacturer, "Supplier": supplier, "Revision": revision[0]}
            known[number] = named | {"Description": f"{cells['English']} / {cells['Chinese']}"} | cells
        usage = {"Level": level, "Part Number": number, "Reference Designators": cells.get("Reference Designators", "")}
        row = known[number] | cells | usage
        rows.append(row | with_numbers(row))
    return rows


def declaration_rows() -> list[Row]:
    """The suppliers' statements by header text."""
    rows: list[Row] = []
    for cells in table(DECLARATIONS):
        letter, number = cells["line"].split()
        by, declared, valid, document = LETTERS[letter]
        named = {"Part Number": number, "Supplier": SOURCES[letter][0], "Declared By": by, "Evidence": document}
        days = {"Declared On": dt.date.fromisoformat(declared)}
        if valid:
            days["Valid Until"] = dt.date.fromisoformat(valid)
        rows.append(cells | named | days | with_numbers(cells))
    return rows


def with_numbers(cells: Mapping[str, str]) -> Row:
    """The cells that the workbook holds as numbers, exactly as the tables write them."""
    return {
        column: Decimal(cells[column]) for column in ("Level", *(number for number, _ in AMOUNTS)) if column in cells
    }


def workbook(title: str, name: str, columns: Mapping[str, int], rows: Sequence[Row]) -> bytes:
    """One sheet with a header row and its rows, packed so that the same rows give the same bytes."""
    book = Workbook()
    book.properties.title = title
    book.properties.creator = SOURCES["own"][0]
    book.properties.description = "A fictitious example. All companies, people and statements are invented."
    book.properties.created = MADE_ON
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    sheet.sheet_properties.outlinePr.summaryBelow = False
    rule = Border(bottom=Side(style="thin", color="D5DBE1"))
    for position, (header, width) in enumerate(columns.items(), start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
        cell = sheet.cell(1, position, header)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="24425C")
        cell.alignment = Alignment(vertical="center", wrap_text=True)
    sheet.row_dimensions[1].height = 32
    for line, row in enumerate(rows, start=2):
        level = int(str(row.get("Level", -1)))
        sheet.row_dimensions[line].outlineLevel = max(level, 0)
        for position, header in enumerate(columns, start=1):
            cell = sheet.cell(line, position, None if row.get(header) == "" else row.get(header))
            cell.border = rule
            cell.number_format = NUMBER_FORMATS.get(header, "General")
            cell.alignment = Alignment(horizontal="center" if header in CENTRED else None, vertical="center")
            if header == "Part Number" and level > 0:
                cell.alignment = Alignment(horizontal="left", indent=level, vertical="center")
            if level == 0:
                cell.font = Font(bold=True)
                cell.fill = PatternFill("solid", fgColor="E6EDF3")
    sheet.freeze_panes = f"{get_column_letter(list(columns).index('Part Number') + 2)}2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    return packed(book)


def packed(book: Workbook) -> bytes:
    """The workbook as bytes that hold no clock and no version of a library, in its properties or in the archive's entries."""
    loose, fixed = io.BytesIO(), io.BytesIO()
    book.save(loose)
    stamp = f"{MADE_ON.isoformat()}Z".encode()
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", lambda found: found[1] + stamp, content)
            if name == "docProps/app.xml":
                content = re.sub(rb"<(Application|AppVersion)>[^<]*</[^>]*>", b"", content)
            entry = zipfile.ZipInfo(name, MADE_ON.timetuple()[:6])
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            target.writestr(entry, content)
    return fixed.getvalue()


def sample_files() -> dict[str, bytes]:
    """The workbooks by file name."""
    declared = workbook("Supplier declarations", "Declarations", DECLARATION_COLUMNS, declaration_rows())
    return {
        "servo-drive.xlsx": workbook("Bill of materials, servo axes", "BOM", BOM_COLUMNS, bom_rows()),
        "servo-drive-declarations.xlsx": declared,
    }


if __name__ == "__main__":
    SAMPLES.mkdir(parents=True, exist_ok=True)
    for file, data in sample_files().items():
        (SAMPLES / file).write_bytes(data)
